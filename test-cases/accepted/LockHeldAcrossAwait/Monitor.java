import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;

/** Await first, then take the monitor for the update alone. */
class Monitor {
  private final Object lock = new Object();
  private int balance;

  Future<Integer> deposit(Future<Integer> amount) {
    return async(
        () -> {
          int paid = await(amount);
          synchronized (lock) {
            balance += paid;
            return balance;
          }
        });
  }
}
