import dev.pinion.rc.Rc;
import java.util.concurrent.ExecutorService;

/** An anonymous class captures as a lambda does. */
class AnonymousRunnable {
  static void later(ExecutorService pool) {
    Rc<String> order = Rc.of("order 7");
    Runnable task =
        new Runnable() {
          @Override
          public void run() {
            System.out.println(order.get());
          }
        };
    pool.execute(task); // error: NotSend
  }
}
