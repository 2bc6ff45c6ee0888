import dev.pinion.rc.Rc;
import java.util.concurrent.ExecutorService;

/** A class is judged by its fields: a Session holds an Rc, so it is as little Send as the Rc. */
class ClassWithRcField {
  static final class Session {
    private final Rc<String> connection = Rc.of("db-1");

    void ping() {
      System.out.println(connection.get());
    }
  }

  static void later(ExecutorService pool) {
    Session session = new Session();
    pool.execute(() -> session.ping()); // error: NotSend
  }
}
