import java.util.concurrent.ExecutorService;

/** The superclass holds a String. */
class SuperclassField {
  static class Resource {
    private final String owner = "main";

    String owner() {
      return owner;
    }
  }

  static final class Cursor extends Resource {
    private final int row = 1;
  }

  static void later(ExecutorService pool) {
    Cursor cursor = new Cursor();
    pool.execute(() -> System.out.println(cursor.owner()));
  }
}
