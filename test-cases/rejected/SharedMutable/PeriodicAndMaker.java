import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A periodic task does not overlap itself, but it does overlap its maker. */
class PeriodicAndMaker {
  static void report(ScheduledExecutorService timer) {
    List<String> events = new ArrayList<>();
    timer.scheduleAtFixedRate(() -> events.clear(), 1, 1, TimeUnit.SECONDS);
    events.add("started"); // error: SharedMutable
  }
}
