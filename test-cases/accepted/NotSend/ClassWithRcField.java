import dev.pinion.rc.Arc;
import java.util.concurrent.ExecutorService;

/** With an Arc for its only field the class may cross, with no annotation. */
class ClassWithRcField {
  static final class Session {
    private final Arc<String> connection = Arc.of("db-1");

    void ping() {
      System.out.println(connection.get());
    }
  }

  static void later(ExecutorService pool) {
    Session session = new Session();
    pool.execute(() -> session.ping());
  }
}
