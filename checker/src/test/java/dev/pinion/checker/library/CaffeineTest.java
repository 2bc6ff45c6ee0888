package dev.pinion.checker.library;

import org.junit.jupiter.api.Test;

final class CaffeineTest {
  private static void check(String code) {
    LibraryCase.check("import com.github.benmanes.caffeine.cache.*;", code);
  }

  @Test
  void asynchronousLoadersRunOnAnotherThread() {
    check(
        """
        void rejected(AsyncCache<String, Integer> cache) {
          List<String> loaded = new ArrayList<>();
          cache.get("a", key -> { loaded.add(key); return 1; });
          // BUG: Diagnostic contains: 'loaded' is read here while a task may be changing it
          System.out.println(loaded.size());
        }
        void waitedFor(AsyncCache<String, Integer> cache) {
          List<String> loaded = new ArrayList<>();
          cache.get("a", key -> { loaded.add(key); return 1; }).join();
          System.out.println(loaded.size());
        }
        void inPlace(Cache<String, Integer> cache) {
          List<String> loaded = new ArrayList<>();
          cache.get("a", key -> { loaded.add(key); return 1; });
          System.out.println(loaded.size());
        }
        """);
  }

  @Test
  void aLoaderRunsWhenAValueIsAskedFor() {
    check(
        """
        void accepted() {
          Map<String, Integer> database = new HashMap<>();
          AsyncLoadingCache<String, Integer> cache = Caffeine.newBuilder().buildAsync(database::get);
          database.put("a", 1);
          cache.get("a").join();
        }
        """);
  }

  @Test
  void whatALoaderMakesIsSharedByAllWhoAskForIt() {
    check(
        """
        void rejected(List<String> words) {
          Cache<String, List<String>> cache = Caffeine.newBuilder().build();
          // BUG: Diagnostic contains: by runs of this code that overlap
          words.parallelStream().forEach(w -> cache.get(w, k -> new ArrayList<>()).add(w));
        }
        void concurrent(List<String> words) {
          Cache<String, Set<String>> cache = Caffeine.newBuilder().build();
          words.parallelStream().forEach(w -> cache.get(w, k -> ConcurrentHashMap.newKeySet()).add(w));
        }
        """);
  }
}
