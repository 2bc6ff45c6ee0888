import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.LongAdder;

/** A LongAdder may be hit by any number of threads. */
class LookedUpCounter {
  private final ConcurrentHashMap<String, LongAdder> counters = new ConcurrentHashMap<>();

  void start(ExecutorService pool, List<String> users) {
    for (String user : users) {
      pool.execute(() -> counters.computeIfAbsent(user, u -> new LongAdder()).increment());
    }
  }
}
