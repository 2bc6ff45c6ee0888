import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;

/** Two variables, two lists. */
class TwoNamesOneQueue {
  static void publish(BlockingQueue<List<String>> queue) throws InterruptedException {
    List<String> rows = new ArrayList<>();
    List<String> all = new ArrayList<>(rows);
    queue.put(all);
    rows.add("late");
  }
}
