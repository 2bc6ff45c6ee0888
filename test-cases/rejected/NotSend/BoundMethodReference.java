import dev.pinion.rc.Rc;
import java.util.concurrent.ExecutorService;

/** A bound method reference captures its receiver. */
class BoundMethodReference {
  static void later(ExecutorService pool) {
    Rc<String> order = Rc.of("order 7");
    pool.submit(order::get); // error: NotSend
  }
}
