import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;
import dev.pinion.future.Futures;
import java.util.concurrent.locks.ReentrantLock;

/** Making a future under a lock runs nothing; it is awaited after the release. */
class FutureMadeUnderLock {
  private final ReentrantLock lock = new ReentrantLock();
  private int id;

  Future<String> fetch(int id) {
    return Futures.ready("row " + id);
  }

  Future<String> next() {
    return async(
        () -> {
          lock.lock();
          Future<String> row;
          try {
            row = fetch(id++);
          } finally {
            lock.unlock();
          }
          return await(row);
        });
  }
}
