import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;

/** Each callable returns its row; invokeAll has waited for them. */
class InvokeAllShared {
  static List<String> load(ExecutorService pool, List<String> ids) throws Exception {
    List<Callable<String>> calls = new ArrayList<>();
    for (String id : ids) {
      calls.add(() -> "row " + id);
    }
    List<String> rows = new ArrayList<>();
    for (java.util.concurrent.Future<String> row : pool.invokeAll(calls)) {
      rows.add(row.get());
    }
    return rows;
  }
}
