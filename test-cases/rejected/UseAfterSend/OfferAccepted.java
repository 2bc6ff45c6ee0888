import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;

/** offer() said yes: the order is the consumer's now. */
class OfferAccepted {
  static void publish(BlockingQueue<List<String>> queue) {
    List<String> rows = new ArrayList<>();
    if (queue.offer(rows)) {
      rows.add("late"); // error: UseAfterSend
    }
  }
}
