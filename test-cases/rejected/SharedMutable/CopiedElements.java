import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;

/** The tasks of a copy are the same tasks. */
class CopiedElements {
  static void run(ExecutorService pool) throws Exception {
    List<String> rows = new ArrayList<>();
    List<Callable<Boolean>> tasks = new ArrayList<>();
    tasks.add(() -> rows.add("a"));
    tasks.add(() -> rows.add("b")); // error: SharedMutable
    pool.invokeAll(List.copyOf(tasks));
  }
}
