import dev.pinion.rc.Rc;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** A list may cross if its elements may; these may not. */
class ListOfRc {
  static void later(ExecutorService pool) {
    List<Rc<String>> orders = new ArrayList<>();
    orders.add(Rc.of("order 7"));
    pool.execute(() -> System.out.println(orders.get(0).get())); // error: NotSend
  }
}
