import dev.pinion.future.Future;
import dev.pinion.time.Time;
import java.time.Duration;

/** A time limit on a future is a future again. */
class TimeoutDropped {
  static void fetch(Future<String> row) {
    Time.timeout(row, Duration.ofSeconds(1)); // error: UnpolledFuture
  }
}
