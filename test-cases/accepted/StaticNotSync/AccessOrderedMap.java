import java.util.LinkedHashMap;
import java.util.Map;

/** In insertion order a get moves nothing, and nobody writes after the initializer. */
class AccessOrderedMap {
  private static final Map<String, String> NAMES = new LinkedHashMap<>();

  static {
    NAMES.put("db", "database");
  }

  static String name(String key) {
    return NAMES.get(key);
  }
}
