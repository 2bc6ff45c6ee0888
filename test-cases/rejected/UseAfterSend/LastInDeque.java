import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.BlockingDeque;

/** A blocking deque is a queue with two ends. */
class LastInDeque {
  static void publish(BlockingDeque<Map<String, String>> deque) throws InterruptedException {
    Map<String, String> row = new HashMap<>();
    deque.putLast(row);
    row.put("late", "yes"); // error: UseAfterSend
  }
}
