import dev.pinion.rc.Rc;
import java.util.concurrent.ExecutorService;

/** The receiver is a String, which anybody may hold. */
class BoundMethodReference {
  static void later(ExecutorService pool) {
    Rc<String> order = Rc.of("order 7");
    String text = order.get();
    pool.submit(text::length);
  }
}
