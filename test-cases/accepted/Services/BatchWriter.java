import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** A batch is filled, handed over and replaced. */
class BatchWriter {
  private final BlockingQueue<List<String>> full = new LinkedBlockingQueue<>();
  private List<String> batch = new ArrayList<>();

  void write(String row) throws InterruptedException {
    batch.add(row);
    if (batch.size() == 100) {
      full.put(batch);
      batch = new ArrayList<>();
    }
  }

  List<String> next() throws InterruptedException {
    return full.take();
  }
}
