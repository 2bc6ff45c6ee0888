import dev.pinion.annotations.Strict;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** The handle is new in each turn, and the task of an earlier one may be running. */
@Strict
final class StrictConditionalHandle {
  static void inTurns(ExecutorService pool, List<String> names)
      throws ExecutionException, InterruptedException {
    List<String> rows = new ArrayList<>();
    for (String name : names) {
      Future<?> task = null;
      if (name.isEmpty()) {
        task = pool.submit(() -> rows.add(name)); // error: SharedMutable
      }
      if (task == null) {
        rows.add("maker");
      }
    }
  }
}
