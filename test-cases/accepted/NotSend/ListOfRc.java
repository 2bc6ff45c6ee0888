import dev.pinion.rc.Arc;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** The same list of Arcs is moved to the task: nobody touches it here afterwards. */
class ListOfRc {
  static void later(ExecutorService pool) {
    List<Arc<String>> orders = new ArrayList<>();
    orders.add(Arc.of("order 7"));
    pool.execute(() -> System.out.println(orders.get(0).get()));
  }
}
