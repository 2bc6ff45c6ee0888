import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Readers see one immutable map or the next. */
class CopyOnWriteTable {
  private volatile Map<String, Integer> table = Map.of();

  Integer get(String key) {
    return table.get(key);
  }

  synchronized void put(String key, int value) {
    Map<String, Integer> next = new HashMap<>(table);
    next.put(key, value);
    table = Map.copyOf(next);
  }

  void refresh(ScheduledExecutorService timer) {
    timer.scheduleWithFixedDelay(() -> put("tick", 1), 1, 1, TimeUnit.MINUTES);
  }
}
