import java.util.LinkedHashMap;
import java.util.Map;

/** In access order every get moves an entry: reading is writing. */
class AccessOrderedMap {
  static final Map<String, String> LRU = new LinkedHashMap<>(9, 1, true); // error: StaticNotSync

  static String recent(String key) {
    return LRU.get(key);
  }
}
