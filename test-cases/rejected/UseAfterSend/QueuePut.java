import java.util.concurrent.BlockingQueue;

/** Whoever takes the event from the queue may read it already. */
class QueuePut {
  static final class Event {
    private int id;

    void setId(int id) {
      this.id = id;
    }
  }

  static void publish(BlockingQueue<Event> queue) throws InterruptedException {
    Event event = new Event();
    queue.put(event);
    event.setId(7); // error: UseAfterSend
  }
}
