import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** The handle escapes to a method that may well be the join; default strength trusts that. */
class JoinInHelper {
  interface Waiter {
    void waitFor(java.util.concurrent.Future<?> task);
  }

  static int load(ExecutorService pool, Waiter waiter) {
    List<String> rows = new ArrayList<>();
    java.util.concurrent.Future<?> loading = pool.submit(() -> rows.add("row"));
    waiter.waitFor(loading);
    return rows.size();
  }
}
