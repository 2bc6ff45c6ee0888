import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;

/** The loop hands over one task after the other and waits for none. */
class TasksOneByOne {
  static void run(ExecutorService pool) {
    List<String> rows = new ArrayList<>();
    List<Callable<Boolean>> jobs =
        List.of(() -> rows.add("first"), () -> rows.add("second")); // error: SharedMutable
    for (Callable<Boolean> job : jobs) {
      pool.submit(job);
    }
  }
}
