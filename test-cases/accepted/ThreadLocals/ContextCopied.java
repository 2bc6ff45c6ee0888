import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;

/** The caller's context is copied and set again inside the task. */
class ContextCopied {
  private static final ThreadLocal<Map<String, String>> CONTEXT =
      ThreadLocal.withInitial(HashMap::new);

  static Runnable wrap(Runnable task) {
    Map<String, String> copy = Map.copyOf(CONTEXT.get());
    return () -> {
      CONTEXT.get().putAll(copy);
      try {
        task.run();
      } finally {
        CONTEXT.get().clear();
      }
    };
  }

  static void run(ExecutorService pool, Runnable task) {
    pool.execute(wrap(task));
  }
}
