import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;

/** Whoever polls the queue may find the list empty. */
class OfferThenClear {
  static void publish(BlockingQueue<List<String>> queue, List<String> names) {
    List<String> batch = new ArrayList<>(names);
    queue.offer(batch);
    batch.clear(); // error: UseAfterSend
  }
}
