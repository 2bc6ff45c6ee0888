import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;

/** invokeAll waits for all, but its callables overlap one another. */
class InvokeAllShared {
  static List<String> load(ExecutorService pool, List<String> ids) throws InterruptedException {
    List<String> rows = new ArrayList<>();
    List<Callable<Boolean>> calls = new ArrayList<>();
    for (String id : ids) {
      calls.add(() -> rows.add("row " + id)); // error: SharedMutable
    }
    pool.invokeAll(calls);
    return rows;
  }
}
