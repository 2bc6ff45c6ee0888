import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** The very task is joined. */
class JoinOfAnotherTask {
  static int load(ExecutorService pool) throws Exception {
    List<String> rows = new ArrayList<>();
    pool.submit(() -> System.out.println("hello"));
    java.util.concurrent.Future<?> mine = pool.submit(() -> rows.add("row"));
    mine.get();
    return rows.size();
  }
}
