import java.util.ArrayList;
import java.util.concurrent.ExecutorService;

/** The task only reads, and so does this method. */
class ParameterWrittenAfter {
  static int export(ExecutorService pool, ArrayList<String> rows) {
    pool.execute(() -> rows.forEach(System.out::println));
    return rows.size();
  }
}
