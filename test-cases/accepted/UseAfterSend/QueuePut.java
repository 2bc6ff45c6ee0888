import java.util.concurrent.BlockingQueue;

/** Complete before it is put; reading it afterwards races with nobody who only reads. */
class QueuePut {
  static final class Event {
    private int id;

    int id() {
      return id;
    }

    void setId(int id) {
      this.id = id;
    }
  }

  static int publish(BlockingQueue<Event> queue) throws InterruptedException {
    Event event = new Event();
    event.setId(7);
    queue.put(event);
    return event.id();
  }
}
