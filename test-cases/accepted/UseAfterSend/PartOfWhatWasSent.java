import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;

/** Filled first. */
class PartOfWhatWasSent {
  record Batch(List<String> rows) {}

  static void publish(BlockingQueue<Batch> queue) throws InterruptedException {
    List<String> rows = new ArrayList<>();
    rows.add("early");
    queue.put(new Batch(rows));
  }
}
