import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;

/**
 * The object is made in a holder class, which is initialized once, and its map is volatile and
 * never written.
 */
class Settings {
  private static final class Holder {
    private static final Settings INSTANCE = new Settings(System.getenv());
  }

  private volatile Map<String, String> values;

  private Settings(Map<String, String> environment) {
    values = withDefaults(environment);
  }

  private static Map<String, String> withDefaults(Map<String, String> environment) {
    Map<String, String> values = new HashMap<>(environment);
    values.putIfAbsent("locale", "en");
    return Map.copyOf(values);
  }

  static Settings get() {
    return Holder.INSTANCE;
  }

  String value(String name) {
    return values.getOrDefault(name, "");
  }

  void reload() {
    values = withDefaults(System.getenv());
  }

  static void print(ExecutorService pool, List<String> names) {
    for (String name : names) {
      pool.execute(() -> System.out.println(name + "=" + get().value(name)));
    }
  }
}
