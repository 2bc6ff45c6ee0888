import dev.pinion.annotations.Sending;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/** What is taken out of a collection or a field is not there any more. */
class TakenOut {
  static final class Buffer {
    private int size;
  }

  private final ArrayDeque<Buffer> free = new ArrayDeque<>();
  private Buffer last = new Buffer();
  private List<Buffer> batch = new ArrayList<>();

  @Sending
  Buffer first() {
    return free.pop();
  }

  @Sending
  Buffer last() {
    Buffer buffer = last;
    last = null;
    return buffer;
  }

  @Sending
  synchronized List<Buffer> drain() {
    List<Buffer> full = batch;
    batch = new ArrayList<>();
    return full;
  }
}
