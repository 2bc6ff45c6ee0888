import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The object is complete before the thread that uses it starts, and the thread is started last. */
class HeartbeatMonitor {
  private final String name;
  private final Map<String, Instant> beats = new ConcurrentHashMap<>();

  private HeartbeatMonitor(String name) {
    this.name = name;
  }

  static HeartbeatMonitor start(String name) {
    HeartbeatMonitor monitor = new HeartbeatMonitor(name);
    Thread watcher = new Thread(monitor::watch, name);
    watcher.setDaemon(true);
    watcher.start();
    return monitor;
  }

  private void watch() {
    while (!Thread.currentThread().isInterrupted()) {
      beats.forEach(this::check);
    }
  }

  private void check(String node, Instant last) {
    if (last.isBefore(Instant.now().minusSeconds(30))) {
      System.err.println(name + ": " + node + " is gone");
    }
  }
}
