import dev.pinion.annotations.Strict;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;

/** Strict: the envelope may hold the list, for all that can be seen. */
@Strict
class StrictWrapped {
  interface Wrapper {
    ArrayList<String> wrap(List<String> rows);
  }

  static int post(BlockingQueue<ArrayList<String>> queue, Wrapper wrapper)
      throws InterruptedException {
    ArrayList<String> rows = new ArrayList<>();
    queue.put(wrapper.wrap(rows));
    return rows.size(); // error: UseAfterSend
  }
}
