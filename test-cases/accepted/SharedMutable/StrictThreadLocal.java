import dev.pinion.annotations.Strict;
import java.util.concurrent.ExecutorService;

/** Each thread asks for its own. */
@Strict
class StrictThreadLocal {
  private static final ThreadLocal<StringBuilder> LINE =
      ThreadLocal.withInitial(StringBuilder::new);

  static void run(ExecutorService pool) {
    pool.submit(() -> LINE.get().append("row"));
  }
}
