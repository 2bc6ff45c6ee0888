import java.util.List;
import java.util.concurrent.BlockingQueue;

/** The next turn of the loop empties the builder that the last turn gave away. */
class BuilderReused {
  static void publish(BlockingQueue<StringBuilder> queue, List<String> lines)
      throws InterruptedException {
    StringBuilder line = new StringBuilder();
    for (String text : lines) {
      line.setLength(0); // error: UseAfterSend
      line.append(text);
      queue.put(line);
    }
  }
}
