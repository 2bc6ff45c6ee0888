import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.BlockingDeque;

/** The next row is another map. */
class LastInDeque {
  static void publish(BlockingDeque<Map<String, String>> deque) throws InterruptedException {
    Map<String, String> row = new HashMap<>();
    deque.putLast(row);
    row = new HashMap<>();
    row.put("late", "yes");
  }
}
