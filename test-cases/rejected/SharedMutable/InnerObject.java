import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** An inner object brings the object around it along. */
class InnerObject {
  private final List<String> rows = new ArrayList<>();

  private class Printer {
    void print() {
      System.out.println(rows.size());
    }
  }

  void run(ExecutorService pool) {
    Printer printer = new Printer();
    pool.execute(() -> printer.print());
    rows.add("late"); // error: SharedMutable
  }
}
