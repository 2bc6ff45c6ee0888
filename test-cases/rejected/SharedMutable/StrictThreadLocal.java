import dev.pinion.annotations.Strict;
import java.util.concurrent.ExecutorService;

/** Strict: the builder is the thread's own, the task is another thread. */
@Strict
class StrictThreadLocal {
  private static final ThreadLocal<StringBuilder> LINE =
      ThreadLocal.withInitial(StringBuilder::new);

  static void run(ExecutorService pool) {
    StringBuilder line = LINE.get();
    pool.submit(() -> line.append("row")); // error: SharedMutable
  }
}
