import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;

/** Values of other keys are other objects, and so is what takes the place of one. */
class ValueOfKey {
  static final class Account {
    private int balance;

    void add(int amount) {
      balance += amount;
    }
  }

  static void constant(ExecutorService pool, ConcurrentHashMap<String, ArrayList<String>> table) {
    pool.execute(() -> table.get("ada").add("row"));
    table.get("bob").add("row");
  }

  static void variable(ExecutorService pool, Map<String, Account> accounts, List<String> owners) {
    for (String owner : owners) {
      accounts.get(owner).add(1);
      pool.execute(() -> accounts.get(owner).add(1));
    }
  }

  static void chosenByTask(ExecutorService pool, Map<String, Account> accounts) {
    for (int i = 0; i < 4; i++) {
      pool.execute(
          () -> {
            String own = Thread.currentThread().getName();
            accounts.get(own).add(1);
          });
    }
  }

  static void replaced(ExecutorService pool) {
    Map<String, Account> accounts = new ConcurrentHashMap<>();
    accounts.put("current", new Account());
    pool.execute(() -> accounts.get("current").add(1));
    accounts.put("current", new Account());
    accounts.get("current").add(2);
  }

  static void twoKeys(ExecutorService pool) {
    Map<String, Account> accounts = new HashMap<>();
    accounts.put("ada", new Account());
    accounts.put("bob", new Account());
    pool.execute(() -> accounts.get("ada").add(1));
    accounts.get("bob").add(2);
  }

  static void ofArray(ExecutorService pool) {
    Account[] accounts = {new Account(), new Account()};
    pool.execute(() -> accounts[0].add(1));
    accounts[1].add(2);
  }

  static void range(ExecutorService pool, List<Account> accounts) {
    for (int i = 0; i < 4; i++) {
      int from = 10 * i;
      pool.execute(() -> accounts.subList(from, from + 10).get(0).add(1));
    }
  }
}
