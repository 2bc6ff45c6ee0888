import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;

/** The loop waits for each before it hands over the next. */
class TasksOneByOne {
  static void run(ExecutorService pool) throws Exception {
    List<String> rows = new ArrayList<>();
    List<Callable<Boolean>> jobs = List.of(() -> rows.add("first"), () -> rows.add("second"));
    for (Callable<Boolean> job : jobs) {
      pool.submit(job).get();
    }
  }
}
