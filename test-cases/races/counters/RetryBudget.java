import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;

/**
 * Failures are counted in a plain field by the calls that run at once. Two failures count as one,
 * so the budget is overdrawn.
 */
class RetryBudget {
  interface Call<T> {
    T run() throws Exception;
  }

  private final ExecutorService pool;
  private final int budget;
  private int failures;

  RetryBudget(ExecutorService pool, int budget) {
    this.pool = pool;
    this.budget = budget;
  }

  <T> boolean runAll(List<Call<T>> calls) throws InterruptedException {
    List<Callable<T>> guarded = new ArrayList<>();
    for (Call<T> call : calls) {
      guarded.add(() -> attempt(call)); // error: SharedMutable
    }
    pool.invokeAll(guarded);
    return failures < budget;
  }

  private <T> T attempt(Call<T> call) throws Exception {
    while (true) {
      try {
        return call.run();
      } catch (IllegalStateException busy) {
        if (++failures >= budget) {
          throw busy;
        }
      }
    }
  }
}
