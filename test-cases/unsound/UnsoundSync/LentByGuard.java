import dev.pinion.annotations.Sync;
import dev.pinion.sync.Mutex;
import dev.pinion.sync.MutexGuard;
import java.util.ArrayList;
import java.util.List;

/**
 * What a guard lends dies with the guard; this list outlives it. Missed: how long something that
 * was lent is kept is not followed.
 */
class LentByGuard {
  @Sync
  static final class Rows {
    private final Mutex<List<String>> rows = new Mutex<>(new ArrayList<>());

    List<String> all() {
      try (MutexGuard<List<String>> guard = rows.tryLock()) {
        return guard == null ? List.of() : guard.get(); // missed: UnsoundSync
      }
    }
  }
}
