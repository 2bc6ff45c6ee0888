import dev.pinion.annotations.Strict;
import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** Whichever it is, nobody else has it. */
@Strict
class AssignedOnce {
  static void run(ExecutorService pool, boolean linked) {
    List<String> rows;
    if (linked) {
      rows = new LinkedList<>();
    } else {
      rows = new ArrayList<>();
    }
    pool.execute(() -> rows.add("a"));
  }
}
