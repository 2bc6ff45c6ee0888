import dev.pinion.annotations.Strict;
import java.util.concurrent.BlockingQueue;

/** In strict code a read is rejected too: the receiver may write. */
@Strict
class StrictRead {
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
    return event.id(); // error: UseAfterSend
  }
}
