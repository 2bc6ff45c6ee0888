import dev.pinion.annotations.Strict;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.LongAdder;

/** The values in the map are safe to share. */
@Strict
class StrictLookUp {
  static void run(ExecutorService pool, List<String> names) {
    ConcurrentHashMap<String, LongAdder> table = new ConcurrentHashMap<>();
    for (String name : names) {
      pool.submit(() -> table.get(name).increment());
    }
  }
}
