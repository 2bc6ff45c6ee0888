import dev.pinion.annotations.Strict;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** A method without side effects reads. */
@Strict
class StrictPureCallee {
  @interface SideEffectFree {}

  interface Layout {
    @SideEffectFree
    int width(List<String> rows);
  }

  static int print(ExecutorService pool, Layout layout) {
    List<String> rows = new ArrayList<>();
    pool.submit(() -> System.out.println(rows.size()));
    return layout.width(rows);
  }
}
