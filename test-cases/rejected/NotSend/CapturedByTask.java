import dev.pinion.rc.Rc;
import java.util.concurrent.ExecutorService;

/**
 * A task on a pool uses a counted handle whose count is a plain int: two threads would count at
 * once.
 */
class CapturedByTask {
  static void audit(ExecutorService pool) {
    Rc<String> host = Rc.of("db-1");
    pool.execute(() -> System.out.println(host.get())); // error: NotSend
  }
}
