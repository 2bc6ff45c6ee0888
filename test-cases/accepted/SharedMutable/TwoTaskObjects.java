import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** Each has a list of its own. */
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
    pool.execute(new Fill(new ArrayList<>()));
    pool.execute(new Fill(new ArrayList<>()));
  }
}
