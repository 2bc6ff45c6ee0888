import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** One thread runs them one after the other. */
class TwoPeriodicTasks {
  static void start() {
    ScheduledExecutorService timer = Executors.newScheduledThreadPool(1);
    Map<String, Integer> counts = new HashMap<>();
    timer.scheduleAtFixedRate(() -> counts.put("a", 1), 0, 1, TimeUnit.SECONDS);
    timer.scheduleAtFixedRate(() -> counts.clear(), 0, 1, TimeUnit.MINUTES);
  }
}
