import dev.pinion.rc.Rc;
import java.util.concurrent.ExecutorService;

/** The lambda is made here and handed over there: the finding is where it is handed over. */
class LambdaInVariable {
  static void later(ExecutorService pool) {
    Rc<String> order = Rc.of("order 7");
    Runnable print = () -> System.out.println(order.get());
    print.run();
    pool.execute(print); // error: NotSend
  }
}
