import dev.pinion.rc.Rc;
import java.util.concurrent.ExecutorService;

/** Run in place on the same thread, the anonymous class crosses nothing. */
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
    task.run();
  }
}
