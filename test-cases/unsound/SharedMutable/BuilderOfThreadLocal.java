import java.util.concurrent.ExecutorService;

/**
 * The builder is the thread's own, and a task writes it. Missed in default strength: that the
 * thread uses it again before the task has ended is likely but not certain. Strict code rejects it.
 */
class BuilderOfThreadLocal {
  private static final ThreadLocal<StringBuilder> LINE =
      ThreadLocal.withInitial(StringBuilder::new);

  static void run(ExecutorService pool) {
    StringBuilder line = LINE.get();
    pool.submit(() -> line.append("row")); // missed: SharedMutable
  }
}
