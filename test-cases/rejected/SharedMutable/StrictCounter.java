import dev.pinion.annotations.Strict;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** Strict says the same as default: two tasks that count at once count one. */
@Strict
class StrictCounter {
  private int done;

  void run(ExecutorService pool, List<Integer> ids) {
    for (int id : ids) {
      pool.submit(() -> done++); // error: SharedMutable
    }
  }

  static void holder(ExecutorService pool, List<Integer> ids) {
    int[] seen = new int[1];
    for (int id : ids) {
      pool.submit(() -> seen[0]++); // error: SharedMutable
    }
  }
}
