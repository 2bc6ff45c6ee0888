import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * What was edited is noted in a HashMap, and every ten seconds the timer's thread saves it and
 * clears the map. An edit in between is cleared without being saved.
 */
class AutoSave {
  record Edit(String document, String text) {}

  interface Store {
    void save(String document, String text);
  }

  private final Store store;
  private final Map<String, String> unsaved = new HashMap<>();

  AutoSave(Store store) {
    this.store = store;
  }

  void follow(Iterable<Edit> edits, ScheduledExecutorService timer) {
    timer.scheduleWithFixedDelay(this::save, 10, 10, TimeUnit.SECONDS);
    for (Edit edit : edits) {
      unsaved.put(edit.document(), edit.text()); // error: SharedMutable
    }
  }

  private void save() {
    unsaved.forEach(store::save);
    unsaved.clear();
  }
}
