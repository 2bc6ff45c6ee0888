import dev.pinion.annotations.Sync;
import java.util.concurrent.atomic.AtomicLong;

/** The subclass keeps the promise it inherits. */
class SubclassBreaksPromise {
  @Sync
  static class Account {
    private final String owner = "ada";

    String owner() {
      return owner;
    }
  }

  static final class Savings extends Account {
    private final AtomicLong balance = new AtomicLong();

    void deposit(long amount) {
      balance.addAndGet(amount);
    }
  }
}
