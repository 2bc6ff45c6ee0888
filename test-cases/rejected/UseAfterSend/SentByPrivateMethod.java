import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** The private method puts its argument into the queue, so the call gives it away. */
class SentByPrivateMethod {
  private final BlockingQueue<List<String>> queue = new LinkedBlockingQueue<>();

  private void publish(List<String> rows) throws InterruptedException {
    queue.put(rows);
  }

  void run() throws InterruptedException {
    List<String> rows = new ArrayList<>();
    publish(rows);
    rows.add("late"); // error: UseAfterSend
  }
}
