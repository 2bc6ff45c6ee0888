import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;

/**
 * Double-checked locking without volatile. The first check takes no lock, so a task may see the
 * object before it sees the map in it.
 */
class Settings {
  private static Settings instance;

  private Map<String, String> values;

  private Settings(Map<String, String> environment) {
    values = new HashMap<>(environment);
    values.putIfAbsent("locale", "en");
  }

  static Settings get() {
    if (instance == null) {
      synchronized (Settings.class) {
        if (instance == null) {
          instance = new Settings(System.getenv());
        }
      }
    }
    return instance;
  }

  String value(String name) {
    return values.getOrDefault(name, "");
  }

  void reload() {
    values = new HashMap<>(System.getenv());
  }

  static void print(ExecutorService pool, List<String> names) {
    for (String name : names) {
      pool.execute(
          () -> System.out.println(name + "=" + get().value(name))); // error: SharedMutable
    }
  }
}
