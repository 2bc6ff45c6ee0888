import java.util.List;
import java.util.concurrent.LinkedTransferQueue;

/** A list that nobody can write may be used by both. */
class TransferQueue {
  static int publish(LinkedTransferQueue<List<String>> queue) throws InterruptedException {
    List<String> rows = List.of("early");
    queue.transfer(rows);
    return rows.size();
  }
}
