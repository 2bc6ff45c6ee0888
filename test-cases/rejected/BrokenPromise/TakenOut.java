import dev.pinion.annotations.Sending;
import java.util.ArrayDeque;

/** What is looked at only, and a slot that is emptied on some paths. */
class TakenOut {
  static final class Buffer {
    private int size;
  }

  private final ArrayDeque<Buffer> free = new ArrayDeque<>();
  private Buffer last = new Buffer();

  @Sending
  Buffer first() {
    return free.peek(); // error: BrokenPromise
  }

  @Sending
  Buffer large() {
    Buffer buffer = last;
    if (buffer.size > 100) {
      last = new Buffer();
    }
    return buffer; // error: BrokenPromise
  }

  @Sending
  Buffer emptiedElsewhere(TakenOut other) {
    Buffer buffer = last;
    other.last = new Buffer();
    return buffer; // error: BrokenPromise
  }
}
