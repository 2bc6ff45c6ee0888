import java.util.concurrent.ExecutorService;

/** Not a cache: it is another value with each call. */
class CachedName {
  private static String last;

  private static String name(String text) {
    last = text.trim(); // warning: StaticNotSync
    return last;
  }

  void print(ExecutorService pool) {
    pool.execute(() -> System.out.println(name("a")));
  }
}
