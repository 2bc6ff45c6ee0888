import dev.pinion.annotations.Strict;
import java.util.ArrayList;
import java.util.concurrent.BlockingQueue;

/** A new list shares nothing with the old one. */
@Strict
class StrictWrapped {
  static int post(BlockingQueue<ArrayList<String>> queue) throws InterruptedException {
    ArrayList<String> rows = new ArrayList<>();
    queue.put(new ArrayList<>(rows));
    return rows.size();
  }
}
