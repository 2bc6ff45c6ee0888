import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** The inner object has a copy. */
class InnerObject {
  private final List<String> rows = new ArrayList<>();

  private class Printer {
    private final int size = rows.size();

    void print() {
      System.out.println(size);
    }
  }

  void run(ExecutorService pool) {
    Printer printer = new Printer();
    pool.execute(() -> printer.print());
    rows.add("late");
  }
}
