import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;

/** Filled first, then read by many. */
class TasksInTwoLoops {
  static void run(ExecutorService pool, List<String> ids) {
    Map<String, String> table = new HashMap<>();
    for (String id : ids) {
      table.put(id, "row");
    }
    for (String id : ids) {
      pool.execute(() -> System.out.println(table.get(id)));
    }
  }
}
