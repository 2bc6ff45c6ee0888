import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;

/**
 * The method is synchronized, the list it adds to is static. Each connection locks itself, and all
 * of them write the one list.
 */
class InstanceLock {
  static final class Connection {
    private static final List<String> OPEN = new ArrayList<>();

    private final String host;

    Connection(String host) {
      this.host = host;
    }

    synchronized void open() {
      OPEN.add(host);
    }

    static int count() {
      return OPEN.size();
    }
  }

  static void connect(ExecutorService pool, List<String> hosts) {
    for (String host : hosts) {
      Connection connection = new Connection(host);
      pool.execute(connection::open); // error: SharedMutable
    }
  }
}
