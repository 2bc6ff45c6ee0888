import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;

/** offer() said no: the list is still ours. */
class OfferAccepted {
  static int publish(BlockingQueue<List<String>> queue) {
    List<String> rows = new ArrayList<>();
    if (!queue.offer(rows)) {
      rows.add("refused");
    }
    return 1;
  }
}
