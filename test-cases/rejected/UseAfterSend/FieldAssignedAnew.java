import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;

/** Assigning a field of what was sent does not bring it back: it is a write to it. */
class FieldAssignedAnew {
  static final class Batch {
    List<String> rows = new ArrayList<>();
  }

  static void publish(BlockingQueue<Batch> queue) throws InterruptedException {
    Batch batch = new Batch();
    queue.put(batch);
    batch.rows = new ArrayList<>(); // error: UseAfterSend
  }
}
