import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Each task returns its line. */
class TasksOfStream {
  static List<String> trim(List<String> lines, ExecutorService pool) throws Exception {
    List<String> trimmed = new ArrayList<>();
    List<Callable<String>> jobs =
        lines.stream().map(line -> (Callable<String>) () -> line.trim()).toList();
    for (Future<String> future : pool.invokeAll(jobs)) {
      trimmed.add(future.get());
    }
    return trimmed;
  }
}
