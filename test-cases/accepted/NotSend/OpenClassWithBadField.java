import java.util.concurrent.ExecutorService;

/**
 * An open class with good fields is unknown, since a subclass could add a bad one; default is
 * silent.
 */
class OpenClassWithBadField {
  static class Handle {
    final String connection;

    Handle(String connection) {
      this.connection = connection;
    }
  }

  static void use(ExecutorService pool, Handle handle) {
    pool.execute(() -> System.out.println(handle.connection));
  }
}
