import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;

/** A table filled by its initializer and only read after is frozen. */
class FrozenTable {
  private static final Map<String, Integer> PORTS = new HashMap<>();
  private static final int[] SQUARES = new int[16];

  static {
    PORTS.put("http", 80);
    PORTS.put("https", 443);
    for (int i = 0; i < SQUARES.length; i++) {
      SQUARES[i] = i * i;
    }
  }

  static Integer port(String protocol) {
    return PORTS.get(protocol);
  }

  static int square(int n) {
    return SQUARES[n];
  }

  static void start(ExecutorService pool) {
    pool.execute(() -> System.out.println(port("http") + square(3)));
  }
}
