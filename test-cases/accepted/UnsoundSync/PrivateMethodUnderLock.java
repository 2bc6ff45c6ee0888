import dev.pinion.annotations.Sync;
import java.util.HashMap;
import java.util.Map;

/** A private method that is only called under the lock is guarded by it. */
@Sync
final class PrivateMethodUnderLock {
  private final Map<String, Integer> counts = new HashMap<>();

  synchronized void add(String word) {
    bump(word);
  }

  synchronized int get(String word) {
    return counts.getOrDefault(word, 0);
  }

  private void bump(String word) {
    counts.merge(word, 1, Integer::sum);
  }
}
