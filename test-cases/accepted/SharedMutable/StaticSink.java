import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A queue that many may write. */
class StaticSink {
  private static final Queue<String> SEEN = new ConcurrentLinkedQueue<>();

  static void record(List<String> names) {
    names.parallelStream().forEach(SEEN::add);
  }
}
