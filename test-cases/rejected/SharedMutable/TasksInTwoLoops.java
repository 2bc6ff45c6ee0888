import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;

/** The tasks of the first loop may still run. */
class TasksInTwoLoops {
  static void run(ExecutorService pool, List<String> ids) {
    Map<String, String> table = new HashMap<>();
    for (String id : ids) {
      pool.execute(() -> System.out.println(table.get(id)));
    }
    for (String id : ids) {
      table.put(id, "row"); // error: SharedMutable
    }
  }
}
