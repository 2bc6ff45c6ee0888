import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;
import java.util.ArrayList;
import java.util.List;

/** The monitor is held where the body is written, not where it runs. */
class BodyUnderMonitor {
  private final Object lock = new Object();
  private final List<Future<String>> jobs = new ArrayList<>();

  void enqueue(Future<String> row) {
    synchronized (lock) {
      jobs.add(async(() -> await(row).trim()));
    }
  }
}
