import dev.pinion.rc.Rc;
import java.util.List;
import java.util.function.Consumer;

/** A lambda that captures an Rc is fine as long as it stays on its thread. */
class LambdaInVariable {
  static void later(List<String> orders) {
    Rc<String> prefix = Rc.of("order ");
    Consumer<String> print = order -> System.out.println(prefix.get() + order);
    orders.forEach(print);
  }
}
