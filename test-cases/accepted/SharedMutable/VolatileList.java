import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The list is never written: another takes its place. */
class VolatileList {
  private volatile List<String> rows = List.of();

  void start(ScheduledExecutorService timer) {
    timer.scheduleAtFixedRate(() -> rows = List.of("row"), 0, 1, TimeUnit.SECONDS);
    System.out.println(rows.size());
  }
}
