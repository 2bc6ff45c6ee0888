import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/**
 * The balance is checked and then changed, without a lock over both, by two tasks with one account.
 * Both find enough money.
 */
class Transfer {
  static class Account {
    private final String owner;
    private long cents;

    Account(String owner, long cents) {
      this.owner = owner;
      this.cents = cents;
    }

    boolean withdraw(long amount) {
      if (cents < amount) {
        return false;
      }
      cents -= amount;
      return true;
    }

    void deposit(long amount) {
      cents += amount;
    }

    String owner() {
      return owner;
    }
  }

  private final ExecutorService pool;

  Transfer(ExecutorService pool) {
    this.pool = pool;
  }

  String settle(String owner, long rent, long power) throws Exception {
    Account account = new Account(owner, 100_000);
    Account landlord = new Account("landlord", 0);
    Account supplier = new Account("supplier", 0);
    Future<?> first = pool.submit(() -> move(account, landlord, rent));
    Future<?> second = pool.submit(() -> move(account, supplier, power)); // error: SharedMutable
    first.get();
    second.get();
    return account.owner();
  }

  private static void move(Account from, Account to, long amount) {
    if (from.withdraw(amount)) {
      to.deposit(amount);
    }
  }
}
