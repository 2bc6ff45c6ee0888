import dev.pinion.annotations.Sending;
import dev.pinion.annotations.Strict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Strict: which List or Map it is does not matter to whether it may change threads. */
@Strict
class StrictCollections {
  record Request(String path, Map<String, String> headers) {}

  private final ConcurrentHashMap<String, List<String>> rows = new ConcurrentHashMap<>();

  static Future<Map<String, Integer>> count(ExecutorService pool, BlockingQueue<String> words) {
    return pool.submit(
        () -> {
          Map<String, Integer> counts = new HashMap<>();
          counts.merge(words.take(), 1, Integer::sum);
          return counts;
        });
  }

  void add(ExecutorService pool, String key, String row) {
    pool.submit(
        () ->
            rows.compute(
                key,
                (k, before) -> {
                  List<String> after = before == null ? new ArrayList<>() : before;
                  after.add(row);
                  return after;
                }));
  }

  static void give(ExecutorService pool, @Sending List<String> given) {
    pool.submit(() -> System.out.println(given.size()));
  }

  static void pass(ExecutorService pool, BlockingQueue<Request> from, BlockingQueue<Request> to)
      throws InterruptedException {
    Request taken = from.take();
    pool.submit(() -> System.out.println(taken.headers().size()));
    to.put(new Request("path", new HashMap<>()));
  }
}
