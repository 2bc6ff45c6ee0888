import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;

/** Comparing references and asking for the identity hash harms nobody. */
class IdentityOnly {
  static boolean publish(BlockingQueue<Object> queue, Object other) throws InterruptedException {
    List<String> rows = new ArrayList<>();
    queue.put(rows);
    return rows == other || System.identityHashCode(rows) == 0;
  }
}
