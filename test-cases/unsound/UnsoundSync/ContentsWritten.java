import dev.pinion.annotations.Sync;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Two threads may add to one of the lists at once. Missed: a promise is verified for fields and
 * what they hold, and a concurrent map holds its lists safely; what is looked up in it and then
 * written is followed only where the tasks that do so are in sight.
 */
class ContentsWritten {
  @Sync
  static final class LookedUp {
    private final ConcurrentHashMap<String, List<String>> rows = new ConcurrentHashMap<>();

    void add(String key, String row) {
      rows.computeIfAbsent(key, k -> new ArrayList<>()).add(row); // missed: UnsoundSync
    }
  }

  @Sync
  static final class PutBefore {
    private final ConcurrentHashMap<String, List<String>> rows = new ConcurrentHashMap<>();

    void add(String key, String row) {
      List<String> list = new ArrayList<>();
      rows.put(key, list);
      list.add(row); // missed: UnsoundSync
    }
  }
}
