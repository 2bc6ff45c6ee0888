import dev.pinion.rc.Rc;
import java.util.concurrent.ExecutorService;

/**
 * The session is an Rc in disguise. Missed in default strength, where the static type counts that
 * the method sees: an interface, of which nothing is known.
 */
class BehindAnInterface {
  interface Session {
    String host();
  }

  static void later(ExecutorService pool, Session session) {
    pool.execute(() -> System.out.println(session.host())); // missed: NotSend
  }

  static void start(ExecutorService pool) {
    Rc<String> host = Rc.of("db-1");
    later(pool, host::get);
  }
}
