import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.annotations.NotSend;
import dev.pinion.future.Future;

/** Gather first, then open and commit the transaction without waiting. */
class DeclaredNotSend {
  @NotSend
  static final class Transaction {
    void commit() {}
  }

  static Future<Void> transfer(Future<Integer> amount) {
    return async(
        () -> {
          await(amount);
          Transaction transaction = new Transaction();
          transaction.commit();
          return null;
        });
  }
}
