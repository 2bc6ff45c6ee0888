import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** Two tasks that were made around one list. */
class TwoTaskObjects {
  static final class Fill implements Runnable {
    private final List<String> rows;

    Fill(List<String> rows) {
      this.rows = rows;
    }

    @Override
    public void run() {
      rows.add("row");
    }
  }

  static void start(ExecutorService pool) {
    List<String> rows = new ArrayList<>();
    pool.execute(new Fill(rows));
    pool.execute(new Fill(rows)); // error: SharedMutable
  }
}
