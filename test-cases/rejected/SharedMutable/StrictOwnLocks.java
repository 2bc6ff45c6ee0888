import dev.pinion.annotations.Strict;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** One use of the map without its lock; a method passed on by name that relies on a caller's. */
@Strict
class StrictOwnLocks {
  private final Object lock = new Object();
  private final Map<String, Integer> levels = new HashMap<>();
  private final Map<String, String> unsaved = new HashMap<>();

  void restock(ExecutorService pool, String article) {
    pool.execute(() -> book(article));
    synchronized (levels) {
      levels.remove(article); // error: SharedMutable
    }
  }

  private void book(String article) {
    levels.merge(article, 1, Integer::sum);
  }

  void follow(ScheduledExecutorService timer) {
    timer.scheduleWithFixedDelay(this::save, 10, 10, TimeUnit.SECONDS);
    synchronized (lock) {
      save(); // error: SharedMutable
    }
  }

  private void save() {
    unsaved.clear();
  }
}
