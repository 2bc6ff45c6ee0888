import dev.pinion.rc.Rc;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;

/** The captured lambda holds a String only. */
class LambdaInLambda {
  static void later(ExecutorService pool) {
    String order = Rc.of("order 7").get();
    Supplier<String> text = () -> "got " + order;
    pool.execute(() -> System.out.println(text.get()));
  }
}
