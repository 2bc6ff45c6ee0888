import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;

/** synchronizedMap takes one lock for each access. */
class WeakCache {
  private static final Map<Object, String> NAMES = Collections.synchronizedMap(new WeakHashMap<>());

  static String name(Object key) {
    return NAMES.get(key);
  }
}
