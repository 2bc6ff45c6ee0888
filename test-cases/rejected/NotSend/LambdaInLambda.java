import dev.pinion.rc.Rc;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;

/** A task captures what the lambdas it captured have captured. */
class LambdaInLambda {
  static void later(ExecutorService pool) {
    Rc<String> order = Rc.of("order 7");
    Supplier<String> text = () -> "got " + order.get();
    pool.execute(() -> System.out.println(text.get())); // error: NotSend
  }
}
