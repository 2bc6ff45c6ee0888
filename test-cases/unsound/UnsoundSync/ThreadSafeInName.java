import java.util.HashMap;
import java.util.Map;

/**
 * In other tools' words a class is asked only for fields it assigns without a lock. What its
 * collections hold may be ordered in ways that nobody can see in it, so that is not asked.
 */
final class ThreadSafeInName {
  @interface ThreadSafe {}

  @ThreadSafe
  static final class Table { // missed: UnsoundSync
    private final Map<String, String> rows = new HashMap<>();

    void put(String key, String value) {
      rows.put(key, value);
    }
  }
}
