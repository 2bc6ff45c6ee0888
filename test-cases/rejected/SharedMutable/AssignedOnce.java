import dev.pinion.annotations.Strict;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** One of the two is the caller's as well. */
@Strict
class AssignedOnce {
  static void run(ExecutorService pool, List<String> given, boolean fresh) {
    List<String> rows;
    if (fresh) {
      rows = new ArrayList<>();
    } else {
      rows = given;
    }
    pool.execute(() -> rows.add("a")); // error: SharedMutable
  }
}
