import dev.pinion.rc.Rc;
import java.util.concurrent.ExecutorService;

/** A local class captures the locals it uses. */
class LocalClassCapture {
  static void later(ExecutorService pool) {
    Rc<String> order = Rc.of("order 7");
    class Print implements Runnable {
      @Override
      public void run() {
        System.out.println(order.get());
      }
    }
    pool.execute(new Print()); // error: NotSend
  }
}
