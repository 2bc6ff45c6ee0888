import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** Each has a list of its own. */
class TwoTasksOneList {
  static void load(ExecutorService pool) {
    List<String> left = new ArrayList<>();
    List<String> right = new ArrayList<>();
    pool.execute(() -> left.add("left"));
    pool.execute(() -> right.add("right"));
  }
}
