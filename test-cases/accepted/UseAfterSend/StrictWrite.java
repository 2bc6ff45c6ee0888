import dev.pinion.annotations.Strict;
import java.util.concurrent.BlockingQueue;

/** Written before it is given away. */
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
    event.setId(7);
    queue.put(event);
  }
}
