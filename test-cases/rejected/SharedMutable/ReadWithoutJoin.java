import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** size() is read while the task may be adding. */
class ReadWithoutJoin {
  static int load(ExecutorService pool) {
    List<String> rows = new ArrayList<>();
    pool.execute(() -> rows.add("row"));
    return rows.size(); // error: SharedMutable
  }
}
