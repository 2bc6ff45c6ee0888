import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;

/** The stream makes the tasks, the pool runs them side by side, and they fill one list. */
class TasksOfStream {
  static List<String> trim(List<String> lines, ExecutorService pool) throws InterruptedException {
    List<String> trimmed = new ArrayList<>();
    List<Callable<Boolean>> jobs =
        lines.stream()
            .map(line -> (Callable<Boolean>) () -> trimmed.add(line.trim())) // error: SharedMutable
            .toList();
    pool.invokeAll(jobs);
    return trimmed;
  }
}
