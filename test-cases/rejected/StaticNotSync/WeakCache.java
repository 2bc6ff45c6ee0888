import java.util.Map;
import java.util.WeakHashMap;

/** get() on a WeakHashMap throws out stale entries: reading is writing. */
class WeakCache {
  private static final Map<Object, String> NAMES = new WeakHashMap<>(); // error: StaticNotSync

  static String name(Object key) {
    return NAMES.get(key);
  }
}
