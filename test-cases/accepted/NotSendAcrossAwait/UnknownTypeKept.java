import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;
import dev.pinion.time.Time;
import java.time.Duration;

/** Nothing is known of an interface's implementations, and what is not known is not reported. */
class UnknownTypeKept {
  interface Session {
    void ping();
  }

  static Future<Void> keepAlive(Session session) {
    return async(
        () -> {
          Session mine = session;
          await(Time.sleep(Duration.ofSeconds(1)));
          mine.ping();
          return null;
        });
  }
}
