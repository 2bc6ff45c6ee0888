import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** The list is static, and so are the methods that lock the class to use it. */
class InstanceLock {
  static final class Connection {
    private static final List<String> OPEN = new ArrayList<>();

    private final String host;

    Connection(String host) {
      this.host = host;
    }

    void open() {
      opened(host);
    }

    private static synchronized void opened(String host) {
      OPEN.add(host);
    }

    static synchronized int count() {
      return OPEN.size();
    }
  }

  static void connect(ExecutorService pool, List<String> hosts) {
    for (String host : hosts) {
      Connection connection = new Connection(host);
      pool.execute(connection::open);
    }
  }
}
