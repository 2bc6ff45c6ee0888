import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;
import dev.pinion.rc.Rc;
import dev.pinion.time.Time;
import java.time.Duration;

/** Each await has a fresh session behind it. */
class ClassWithRcField {
  static final class Session {
    private final Rc<String> connection = Rc.of("db-1");

    void ping() {
      System.out.println(connection.get());
    }
  }

  static Future<Void> keepAlive() {
    return async(
        () -> {
          await(Time.sleep(Duration.ofSeconds(1)));
          new Session().ping();
          return null;
        });
  }
}
