import dev.pinion.rc.Arc;
import java.util.concurrent.ExecutorService;

/** Each task has a handle of its own; the value is the same. */
class CopyOfArc {
  static final class Settings {
    private int level;

    void setLevel(int level) {
      this.level = level;
    }

    int level() {
      return level;
    }
  }

  static int one(ExecutorService pool) {
    Arc<Settings> mine = Arc.of(new Settings());
    Arc<Settings> yours = mine.copy();
    pool.execute(() -> yours.get().setLevel(3));
    return mine.get().level(); // error: SharedMutable
  }

  static void many(ExecutorService pool) {
    Arc<Settings> settings = Arc.of(new Settings());
    for (int i = 0; i < 4; i++) {
      Arc<Settings> copy = settings.copy();
      pool.execute(() -> copy.get().setLevel(3)); // error: SharedMutable
    }
  }
}
