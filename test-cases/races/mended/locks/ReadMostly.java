import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.function.UnaryOperator;

/**
 * A concurrent map needs no lock, neither for reading nor for writing. Strict wants to know that
 * the resolver may be used by many threads.
 */
class ReadMostly {
  private final Map<String, String> cache = new ConcurrentHashMap<>();
  private final UnaryOperator<String> resolver;

  ReadMostly(UnaryOperator<String> resolver) {
    this.resolver = resolver;
  }

  void warm(ExecutorService pool, List<String> names) {
    names.forEach(name -> pool.execute(() -> resolve(name)));
  }

  private String resolve(String name) {
    return cache.computeIfAbsent(name, resolver);
  }

  void clear() {
    cache.clear();
  }
}
