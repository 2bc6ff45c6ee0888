import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;

/** A copy is given away. */
class OfferThenClear {
  static void publish(BlockingQueue<List<String>> queue, List<String> names) {
    List<String> batch = new ArrayList<>(names);
    queue.offer(List.copyOf(batch));
    batch.clear();
  }
}
