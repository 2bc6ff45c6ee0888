import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;
import java.util.concurrent.Semaphore;

/** A Semaphore has no owner: any thread may release its permits. */
class StaticTypeLock {
  static Future<String> load(Semaphore permits, Future<String> row) {
    return async(
        () -> {
          if (!permits.tryAcquire()) {
            return "busy";
          }
          try {
            return await(row);
          } finally {
            permits.release();
          }
        });
  }
}
