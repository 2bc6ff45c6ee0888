import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;

/**
 * A periodic task collects samples, another one on a pool thins them out. Each alone keeps to
 * itself; together they write one ArrayList from two threads.
 */
class LoadChart {
  private final DoubleSupplier load;
  private final List<Double> samples = new ArrayList<>();

  LoadChart(DoubleSupplier load) {
    this.load = load;
  }

  void start(ScheduledExecutorService timer, ExecutorService pool) {
    timer.scheduleAtFixedRate(this::sample, 0, 1, TimeUnit.SECONDS);
    pool.submit(this::thinOut); // error: SharedMutable
  }

  private void sample() {
    samples.add(load.getAsDouble());
  }

  private void thinOut() {
    while (samples.size() > 1_000) {
      samples.remove(0);
    }
  }
}
