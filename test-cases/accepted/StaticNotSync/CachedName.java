import java.util.concurrent.ExecutorService;

/** One immutable value that two threads may work out twice, as in {@code String.hashCode}. */
class CachedName {
  private static String host;

  private static String host() {
    if (host == null) {
      host = System.getenv("HOSTNAME").trim();
    }
    return host;
  }

  void print(ExecutorService pool) {
    pool.execute(() -> System.out.println(host()));
  }
}
