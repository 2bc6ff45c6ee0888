import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;

/**
 * Passed on at once, without a name, the handle escapes to a method that may be the join as well.
 */
class HandleAsArgument {
  interface Waiter {
    void waitFor(java.util.concurrent.Future<?> task);
  }

  static int load(ExecutorService pool, Waiter waiter) {
    List<String> rows = new ArrayList<>();
    waiter.waitFor(pool.submit(() -> rows.add("row")));
    return rows.size();
  }
}
