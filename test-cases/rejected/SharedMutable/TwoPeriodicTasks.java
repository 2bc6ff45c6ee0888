import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A pool of two threads runs both at the same time. */
class TwoPeriodicTasks {
  static void start() {
    ScheduledExecutorService timer = Executors.newScheduledThreadPool(2);
    Map<String, Integer> counts = new HashMap<>();
    timer.scheduleAtFixedRate(() -> counts.put("a", 1), 0, 1, TimeUnit.SECONDS);
    timer.scheduleAtFixedRate(() -> counts.clear(), 0, 1, TimeUnit.MINUTES); // error: SharedMutable
  }
}
