import dev.pinion.annotations.Strict;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;

/** What a field is assigned comes out of a private method that gives a map anybody may write. */
@Strict
class StrictFactory {
  private volatile Map<String, String> values = withDefaults(Map.of());

  private static Map<String, String> withDefaults(Map<String, String> given) {
    if (given.isEmpty()) {
      return Map.of();
    }
    return new HashMap<>(given);
  }

  void reload(ExecutorService pool, String name) {
    values = withDefaults(System.getenv());
    pool.execute(() -> System.out.println(values.get(name)));
    values.put(name, name); // error: SharedMutable
  }
}
