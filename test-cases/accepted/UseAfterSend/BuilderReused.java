import java.util.List;
import java.util.concurrent.BlockingQueue;

/** Reused here, but what is given away is a String made of it. */
class BuilderReused {
  static void publish(BlockingQueue<String> queue, List<String> lines) throws InterruptedException {
    StringBuilder line = new StringBuilder();
    for (String text : lines) {
      line.setLength(0);
      line.append(text);
      queue.put(line.toString());
    }
  }
}
