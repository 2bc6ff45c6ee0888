import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** All changes go through one single-thread executor: an actor by hand. */
class SingleWriter {
  private final ExecutorService owner = Executors.newSingleThreadExecutor();
  private final Map<String, Integer> balances = new HashMap<>();

  void deposit(String account, int amount) {
    owner.execute(() -> balances.merge(account, amount, Integer::sum));
  }

  CompletableFuture<Integer> balance(String account) {
    return CompletableFuture.supplyAsync(() -> balances.getOrDefault(account, 0), owner);
  }
}
