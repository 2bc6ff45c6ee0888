import dev.pinion.annotations.Strict;
import java.util.concurrent.BlockingQueue;

/** An immutable event may be read by both, in strict code too. */
@Strict
class StrictRead {
  record Event(int id) {}

  static int publish(BlockingQueue<Event> queue) throws InterruptedException {
    Event event = new Event(7);
    queue.put(event);
    return event.id();
  }
}
