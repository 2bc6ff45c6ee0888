import dev.pinion.annotations.Strict;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;

/** What a field is assigned comes out of a private method that gives an immutable copy. */
@Strict
class StrictFactory {
  private volatile Map<String, String> values = withDefaults(Map.of());

  private static Map<String, String> withDefaults(Map<String, String> given) {
    if (given.isEmpty()) {
      return Map.of();
    }
    Map<String, String> values = new HashMap<>(given);
    values.putIfAbsent("locale", "en");
    return Map.copyOf(values);
  }

  void reload(ExecutorService pool, String name) {
    values = withDefaults(System.getenv());
    pool.execute(() -> System.out.println(values.get(name)));
    System.out.println(values.get(name));
  }
}
