import java.util.concurrent.BlockingQueue;

/** Default: the consumer most likely reads as well. Strict code asks for an immutable event. */
class ReadOfSent {
  static final class Event {
    private final int id;
    private String note = "";

    Event(int id) {
      this.id = id;
    }

    int id() {
      return id;
    }

    String note() {
      return note;
    }

    void setNote(String note) {
      this.note = note;
    }
  }

  static String publish(BlockingQueue<Event> queue) throws InterruptedException {
    Event event = new Event(7);
    event.setNote("first");
    queue.put(event);
    return event.id() + event.note();
  }
}
