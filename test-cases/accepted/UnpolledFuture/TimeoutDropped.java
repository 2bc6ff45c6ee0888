import dev.pinion.AsyncRuntime;
import dev.pinion.future.Future;
import dev.pinion.time.Time;
import java.time.Duration;

/** Driven with its limit. */
class TimeoutDropped {
  static void fetch(AsyncRuntime runtime, Future<String> row) throws Exception {
    runtime.blockOn(Time.timeout(row, Duration.ofSeconds(1)));
  }
}
