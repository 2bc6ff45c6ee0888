import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;

/** map.forEach reads all of it. */
class WriteWhileIterating {
  static void run(ExecutorService pool) {
    Map<String, Integer> stock = new TreeMap<>();
    pool.execute(() -> stock.remove("apple"));
    stock.forEach((name, count) -> System.out.println(name)); // error: SharedMutable
  }
}
