import dev.pinion.rc.Rc;
import java.util.List;

/** A sequential stream runs in place. */
class ParallelStream {
  static void print(List<String> orders) {
    Rc<String> prefix = Rc.of("order ");
    orders.stream().forEach(o -> System.out.println(prefix.get() + o));
  }
}
