import dev.pinion.rc.Rc;
import java.util.concurrent.ExecutorService;

/** An array is Send if its elements are. */
class ArrayOfRc {
  static void later(ExecutorService pool, int n) {
    @SuppressWarnings("unchecked")
    Rc<String>[] slots = new Rc[n];
    pool.execute(() -> System.out.println(slots.length)); // error: NotSend
  }
}
