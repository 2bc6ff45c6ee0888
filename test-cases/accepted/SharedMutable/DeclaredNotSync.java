import dev.pinion.annotations.NotSync;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** Each task has one of its own: it may change threads. */
class DeclaredNotSync {
  @NotSync
  static final class Cursor {
    private final long handle = 1;

    native int position();
  }

  static void run(ExecutorService pool, List<String> names) {
    for (String name : names) {
      Cursor cursor = new Cursor();
      pool.submit(() -> System.out.println(name + cursor.position()));
    }
  }
}
