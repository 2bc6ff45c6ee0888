import dev.pinion.annotations.Strict;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A map that is its own lock; a method that is passed on by name and takes the lock itself. */
@Strict
class StrictOwnLocks {
  private final Object lock = new Object();
  private final Map<String, Integer> levels = new HashMap<>();
  private final Map<String, String> unsaved = new HashMap<>();

  void restock(ExecutorService pool, String article) {
    pool.execute(() -> book(article));
    synchronized (levels) {
      levels.remove(article);
    }
  }

  private void book(String article) {
    synchronized (levels) {
      levels.merge(article, 1, Integer::sum);
    }
  }

  void follow(ScheduledExecutorService timer, String document) {
    timer.scheduleWithFixedDelay(this::save, 10, 10, TimeUnit.SECONDS);
    synchronized (lock) {
      unsaved.put(document, document);
    }
  }

  private void save() {
    synchronized (lock) {
      unsaved.clear();
    }
  }
}
