import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;

/**
 * The constructor puts the object into a static field before it is complete. A task that finds it
 * there may find no plugins in it, or a map that is being filled.
 */
class PluginRegistry {
  private static PluginRegistry instance;

  private final Map<String, Supplier<?>> plugins;

  PluginRegistry(Map<String, Supplier<?>> found) {
    instance = this;
    plugins = new HashMap<>(found);
  }

  static void restart(ExecutorService pool, Map<String, Supplier<?>> found) {
    pool.execute(() -> System.out.println(describe()));
    pool.execute(() -> new PluginRegistry(found)); // error: SharedMutable
  }

  private static String describe() {
    PluginRegistry current = instance;
    return current == null ? "none" : current.plugins.keySet().toString();
  }
}
