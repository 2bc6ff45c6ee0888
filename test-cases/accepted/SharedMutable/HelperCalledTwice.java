import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The helper waits for the task it starts. */
class HelperCalledTwice {
  private final ExecutorService pool = Executors.newFixedThreadPool(2);

  private void await(Callable<?> task) throws Exception {
    pool.submit(task).get();
  }

  void run() throws Exception {
    List<String> rows = new ArrayList<>();
    await(() -> rows.add("first"));
    await(() -> rows.add("second"));
  }
}
