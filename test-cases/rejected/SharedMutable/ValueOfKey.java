import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;

/** The value of one key is one object, whoever looks it up; so is the element at one index. */
class ValueOfKey {
  static final class Account {
    private int balance;

    void add(int amount) {
      balance += amount;
    }
  }

  static void constant(ExecutorService pool, ConcurrentHashMap<String, ArrayList<String>> table) {
    for (int i = 0; i < 4; i++) {
      pool.execute(() -> table.get("ada").add("row")); // error: SharedMutable
    }
  }

  static void variable(ExecutorService pool, String owner) {
    Map<String, Account> accounts = new HashMap<>();
    accounts.put(owner, new Account());
    pool.execute(() -> accounts.get(owner).add(1));
    accounts.get(owner).add(2); // error: SharedMutable
  }

  static void first(ExecutorService pool, List<Account> accounts) {
    for (int i = 0; i < 4; i++) {
      pool.execute(() -> accounts.get(0).add(1)); // error: SharedMutable
    }
  }

  static void ofArray(ExecutorService pool) {
    Account[] accounts = {new Account(), new Account()};
    pool.execute(() -> accounts[1].add(1));
    accounts[1].add(2); // error: SharedMutable
  }

  static void found(
      ExecutorService pool, ConcurrentHashMap<String, Account> accounts, String owner) {
    Account account = accounts.get(owner);
    pool.execute(() -> account.add(1));
    account.add(2); // error: SharedMutable
  }
}
