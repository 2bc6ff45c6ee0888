import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;

/** A copy holds the elements, not the list. */
class CopiedElements {
  static void run(ExecutorService pool, List<Callable<Integer>> given) throws Exception {
    List<Callable<Integer>> tasks = new ArrayList<>(given);
    pool.invokeAll(List.copyOf(tasks));
    tasks.add(() -> 1);
  }
}
