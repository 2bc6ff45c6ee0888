import dev.pinion.rc.Rc;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicReference;

/** An AtomicReference makes the slot safe, not what lies in it. */
class RcInAtomicReference {
  static void start(ExecutorService pool) {
    AtomicReference<Rc<String>> current = new AtomicReference<>(Rc.of("db-1"));
    pool.execute(() -> System.out.println(current.get().get())); // error: NotSend
  }
}
