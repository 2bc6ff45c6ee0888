import dev.pinion.annotations.Sync;

/** A promise binds the subclasses: this one adds a plain field. */
class SubclassBreaksPromise {
  @Sync
  static class Account {
    private final String owner = "ada";

    String owner() {
      return owner;
    }
  }

  static final class Savings extends Account { // error: UnsoundSync
    private long balance;

    void deposit(long amount) {
      balance += amount;
    }
  }
}
