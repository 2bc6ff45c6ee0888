import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.annotations.NotSend;
import dev.pinion.future.Future;

/** A user's own @NotSend class. */
class DeclaredNotSend {
  @NotSend
  static final class Transaction {
    void commit() {}
  }

  static Future<Void> transfer(Future<Integer> amount) {
    return async(
        () -> {
          Transaction transaction = new Transaction();
          await(amount); // error: NotSendAcrossAwait
          transaction.commit();
          return null;
        });
  }
}
