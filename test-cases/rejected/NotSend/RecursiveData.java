import dev.pinion.rc.Rc;
import java.util.concurrent.ExecutorService;

/**
 * A recursive type is judged with the recursion assumed to hold; the Rc beside it still fails it.
 */
class RecursiveData {
  record Node(Node next, Rc<String> value) {}

  static void start(ExecutorService pool) {
    Node list = new Node(null, Rc.of("head"));
    pool.execute(() -> System.out.println(list.value().get())); // error: NotSend
  }
}
