import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;

/**
 * The list is its own lock, and is replaced under it. Who waits for the old list goes on to add to
 * the new one, beside someone who holds that.
 */
class ReplacedLock {
  private final Consumer<List<String>> sink;
  private List<String> lines = new ArrayList<>();

  ReplacedLock(Consumer<List<String>> sink) {
    this.sink = sink;
  }

  void log(ExecutorService pool, List<String> messages) {
    for (String message : messages) {
      pool.execute(() -> add(message)); // error: SharedMutable
    }
  }

  private void add(String message) {
    synchronized (lines) {
      lines.add(message);
      if (lines.size() >= 100) {
        sink.accept(lines);
        lines = new ArrayList<>();
      }
    }
  }
}
