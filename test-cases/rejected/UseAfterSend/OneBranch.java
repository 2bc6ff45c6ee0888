import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;

/** Sent on one path, written on every path. */
class OneBranch {
  static void publish(BlockingQueue<List<String>> queue, List<String> first, boolean urgent)
      throws InterruptedException {
    List<String> rows = new ArrayList<>(first);
    if (urgent) {
      queue.put(rows);
      rows.add("urgent"); // error: UseAfterSend
    }
  }
}
