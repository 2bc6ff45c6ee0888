import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.AsyncRuntime;
import dev.pinion.future.Future;
import dev.pinion.rc.Arc;
import dev.pinion.time.Time;
import java.time.Duration;

/** The seed mended: an Arc may be dropped by another thread than the one that made it. */
class Process {
  record Connection(String host) {}

  static Future<Void> process() {
    return async(
        () -> {
          Arc<Connection> arc = Arc.of(new Connection("db-1"));
          await(someIo());
          System.out.println(arc.get());
          return null;
        });
  }

  static Future<Void> someIo() {
    return Time.sleep(Duration.ofMillis(10));
  }

  public static void main(String[] args) throws Exception {
    try (AsyncRuntime runtime = AsyncRuntime.create()) {
      runtime.blockOn(runtime.spawn(process()));
    }
  }
}
