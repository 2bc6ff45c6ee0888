import dev.pinion.rc.Rc;
import dev.pinion.rc.Weak;
import java.util.concurrent.ExecutorService;

/** A weak handle reads the same plain count when it is upgraded. */
class WeakHandle {
  static void later(ExecutorService pool, Rc<String> owner) {
    Weak<String> weak = owner.downgrade();
    pool.execute(() -> System.out.println(weak.upgrade().isPresent())); // error: NotSend
  }
}
