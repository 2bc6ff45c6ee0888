import dev.pinion.rc.Rc;
import java.util.List;

/** A parallel stream calls its function on the threads of the common pool. */
class ParallelStream {
  static void print(List<String> orders) {
    Rc<String> prefix = Rc.of("order ");
    orders.parallelStream().forEach(o -> System.out.println(prefix.get() + o)); // error: NotSend
  }
}
