import dev.pinion.rc.Rc;
import java.util.concurrent.ExecutorService;

/** The fields of the superclass count. */
class SuperclassField {
  static class Resource {
    private final Rc<String> owner = Rc.of("main");

    String owner() {
      return owner.get();
    }
  }

  static final class Cursor extends Resource {
    private final int row = 1;
  }

  static void later(ExecutorService pool) {
    Cursor cursor = new Cursor();
    pool.execute(() -> System.out.println(cursor.owner())); // error: NotSend
  }
}
