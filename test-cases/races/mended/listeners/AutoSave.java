import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * One lock guards the map on both sides; the store, which is slow, is called outside of it. Strict
 * wants to know that the store may be used by the timer's thread.
 */
class AutoSave {
  record Edit(String document, String text) {}

  interface Store {
    void save(String document, String text);
  }

  private final Store store;
  private final Object lock = new Object();
  private final Map<String, String> unsaved = new HashMap<>();

  AutoSave(Store store) {
    this.store = store;
  }

  void follow(Iterable<Edit> edits, ScheduledExecutorService timer) {
    timer.scheduleWithFixedDelay(this::save, 10, 10, TimeUnit.SECONDS);
    for (Edit edit : edits) {
      synchronized (lock) {
        unsaved.put(edit.document(), edit.text());
      }
    }
  }

  private void save() {
    Map<String, String> now;
    synchronized (lock) {
      now = Map.copyOf(unsaved);
      unsaved.clear();
    }
    now.forEach(store::save);
  }
}
