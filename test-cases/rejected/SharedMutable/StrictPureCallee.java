import dev.pinion.annotations.Strict;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** Strict: nothing says that the callee leaves the rows as they are. */
@Strict
class StrictPureCallee {
  interface Layout {
    int width(List<String> rows);
  }

  static int print(ExecutorService pool, Layout layout) {
    List<String> rows = new ArrayList<>();
    pool.submit(() -> System.out.println(rows.size()));
    return layout.width(rows); // error: SharedMutable
  }
}
