import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;

/** A new batch. */
class FieldAssignedAnew {
  static final class Batch {
    List<String> rows = new ArrayList<>();
  }

  static void publish(BlockingQueue<Batch> queue) throws InterruptedException {
    Batch batch = new Batch();
    queue.put(batch);
    batch = new Batch();
    batch.rows = new ArrayList<>();
    queue.put(batch);
  }
}
