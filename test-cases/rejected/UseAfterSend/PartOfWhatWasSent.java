import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;

/** The list lies in the region of the batch that holds it, and was given away with it. */
class PartOfWhatWasSent {
  record Batch(List<String> rows) {}

  static void publish(BlockingQueue<Batch> queue) throws InterruptedException {
    List<String> rows = new ArrayList<>();
    queue.put(new Batch(rows));
    rows.add("late"); // error: UseAfterSend
  }
}
