import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** next() moves the iterator: two workers that share it skip elements or fail. */
class SharedIterator {
  static void drain(ExecutorService pool, List<String> orders) {
    Iterator<String> rest = orders.iterator();
    for (int i = 0; i < 4; i++) {
      pool.execute(() -> System.out.println(rest.next())); // error: SharedMutable
    }
  }
}
