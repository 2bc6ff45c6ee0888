import dev.pinion.annotations.Send;
import dev.pinion.annotations.Strict;
import dev.pinion.annotations.Sync;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** Strict: the printer may write the list, for all that can be seen. */
@Strict
class StrictCallee {
  @Sync
  @Send
  interface Printer {
    void print(List<String> rows);
  }

  static void run(ExecutorService pool, Printer printer) {
    List<String> rows = new ArrayList<>();
    pool.submit(() -> printer.print(rows));
    System.out.println(rows.size()); // error: SharedMutable
  }
}
