import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.AsyncRuntime;
import dev.pinion.future.Future;
import dev.pinion.rc.Rc;
import dev.pinion.time.Time;
import java.time.Duration;

/**
 * The seed: an Rc lives across an await, so the future that holds it cannot move between workers.
 */
class Process {
  record Connection(String host) {}

  static Future<Void> process() {
    return async(
        () -> {
          Rc<Connection> rc = Rc.of(new Connection("db-1"));
          await(someIo()); // error: NotSendAcrossAwait
          System.out.println(rc.get());
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
