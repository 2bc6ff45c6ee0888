import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * The constructor starts a thread that uses the object, and goes on building it. The thread may see
 * the map as null, and no final field of it is safe.
 */
class HeartbeatMonitor {
  private final String name;
  private final Map<String, Instant> beats;

  HeartbeatMonitor(String name) {
    this.name = name;
    Thread watcher = new Thread(this::watch, name);
    watcher.setDaemon(true);
    watcher.start();
    this.beats = new HashMap<>(); // error: SharedMutable
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
