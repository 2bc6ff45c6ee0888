import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** The tasks of one page fill one list. */
class ListOfOuterLoop {
  static void run(ExecutorService pool, List<List<String>> pages) {
    for (List<String> page : pages) {
      List<String> rows = new ArrayList<>();
      for (String id : page) {
        pool.execute(() -> rows.add(id)); // error: SharedMutable
      }
    }
  }
}
