import java.util.List;
import java.util.concurrent.ExecutorService;

/** The ThreadLocal object itself is safe to share. */
class ThreadLocalCaptured {
  static void run(ExecutorService pool, List<String> lines) {
    ThreadLocal<StringBuilder> buffer = ThreadLocal.withInitial(StringBuilder::new);
    for (String line : lines) {
      pool.execute(() -> buffer.get().append(line));
    }
  }
}
