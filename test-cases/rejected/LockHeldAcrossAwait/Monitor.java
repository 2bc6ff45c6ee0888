import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;

/** A monitor belongs to a thread; after the await another thread may run the body. */
class Monitor {
  private final Object lock = new Object();
  private int balance;

  Future<Integer> deposit(Future<Integer> amount) {
    return async(
        () -> {
          synchronized (lock) {
            balance += await(amount); // error: LockHeldAcrossAwait
            return balance;
          }
        });
  }
}
