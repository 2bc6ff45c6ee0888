import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;

/** A ConcurrentSkipListMap may be written meanwhile. */
class WriteWhileIterating {
  static void run(ExecutorService pool) {
    Map<String, Integer> stock = new ConcurrentSkipListMap<>();
    pool.execute(() -> stock.remove("apple"));
    stock.forEach((name, count) -> System.out.println(name));
  }
}
