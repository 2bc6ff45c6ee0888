import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;

/** Made here, handed over, never touched here again. */
class MovedIntoTask {
  static void export(ExecutorService pool, List<String> orders) {
    Map<String, Integer> counts = new TreeMap<>();
    for (String order : orders) {
      counts.merge(order, 1, Integer::sum);
    }
    pool.execute(
        () -> {
          counts.remove("test");
          counts.forEach((order, n) -> System.out.println(order + n));
        });
  }
}
