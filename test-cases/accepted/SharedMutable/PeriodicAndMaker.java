import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Owned by the periodic task alone, whose runs are ordered one after the other. */
class PeriodicAndMaker {
  static void report(ScheduledExecutorService timer) {
    List<String> events = new ArrayList<>();
    timer.scheduleAtFixedRate(() -> events.add("tick"), 1, 1, TimeUnit.SECONDS);
  }
}
