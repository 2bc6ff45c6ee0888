import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;

/** Two variables, one list: it was given away under its other name. */
class TwoNamesOneQueue {
  static void publish(BlockingQueue<List<String>> queue) throws InterruptedException {
    List<String> rows = new ArrayList<>();
    List<String> all = rows;
    queue.put(all);
    rows.add("late"); // error: UseAfterSend
  }
}
