import dev.pinion.annotations.Strict;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;

/** Strict: text and immutable copies of a thread's own values go anywhere. */
@Strict
class StrictContext {
  private static final ThreadLocal<String> USER = new ThreadLocal<>();
  private static final ThreadLocal<Map<String, String>> CONTEXT =
      ThreadLocal.withInitial(HashMap::new);

  static void run(ExecutorService pool) {
    String user = USER.get();
    Map<String, String> context = Map.copyOf(CONTEXT.get());
    pool.submit(
        () -> {
          USER.set(user);
          CONTEXT.set(new HashMap<>(context));
        });
  }
}
