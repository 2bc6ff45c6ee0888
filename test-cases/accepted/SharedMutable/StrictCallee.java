import dev.pinion.annotations.Send;
import dev.pinion.annotations.Strict;
import dev.pinion.annotations.Sync;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** The list is given away for good. */
@Strict
class StrictCallee {
  @Sync
  @Send
  interface Printer {
    void print(List<String> rows);
  }

  static void run(ExecutorService pool, Printer printer) {
    List<String> rows = new ArrayList<>();
    System.out.println(rows.size());
    pool.submit(() -> printer.print(rows));
  }
}
