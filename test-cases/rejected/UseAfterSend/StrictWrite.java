import dev.pinion.annotations.Strict;
import java.util.concurrent.BlockingQueue;

/** Strict says the same as default of a write. */
@Strict
class StrictWrite {
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
