import dev.pinion.annotations.NotSync;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** The author says that not even to ask it from two threads is safe. */
class DeclaredNotSync {
  @NotSync
  static final class Cursor {
    private final long handle = 1;

    native int position();
  }

  static void run(ExecutorService pool, List<String> names) {
    Cursor cursor = new Cursor();
    for (String name : names) {
      pool.submit(() -> System.out.println(name + cursor.position())); // error: SharedMutable
    }
  }
}
