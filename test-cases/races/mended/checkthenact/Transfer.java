import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** An account is its own lock, and checks and changes its balance under it. */
class Transfer {
  static final class Account {
    private final String owner;
    private long cents;

    Account(String owner, long cents) {
      this.owner = owner;
      this.cents = cents;
    }

    synchronized boolean withdraw(long amount) {
      if (cents < amount) {
        return false;
      }
      cents -= amount;
      return true;
    }

    synchronized void deposit(long amount) {
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
    Future<?> second = pool.submit(() -> move(account, supplier, power));
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
