import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;

/** The envelope holds the list. */
class WrappedInRecord {
  record Envelope(String to, List<String> rows) {}

  static void post(BlockingQueue<Envelope> queue) throws InterruptedException {
    List<String> rows = new ArrayList<>();
    Envelope envelope = new Envelope("ada", rows);
    queue.put(envelope);
    rows.add("late"); // error: UseAfterSend
  }
}
