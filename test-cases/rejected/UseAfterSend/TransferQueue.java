import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedTransferQueue;

/** transfer() returns when the consumer has it: certainly too late to write. */
class TransferQueue {
  static void publish(LinkedTransferQueue<List<String>> queue) throws InterruptedException {
    List<String> rows = new ArrayList<>();
    queue.transfer(rows);
    rows.add("late"); // error: UseAfterSend
  }
}
