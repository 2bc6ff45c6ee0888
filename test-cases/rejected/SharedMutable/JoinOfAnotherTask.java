import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** Joining one task says nothing about the other. */
class JoinOfAnotherTask {
  static int load(ExecutorService pool) throws Exception {
    List<String> rows = new ArrayList<>();
    java.util.concurrent.Future<?> other = pool.submit(() -> System.out.println("hello"));
    pool.submit(() -> rows.add("row"));
    other.get();
    return rows.size(); // error: SharedMutable
  }
}
