import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;

/** Each turn of the loop makes and gives away its own object. */
class FreshEachTurn {
  static void publish(BlockingQueue<List<String>> queue, List<String> lines)
      throws InterruptedException {
    for (String line : lines) {
      List<String> words = new ArrayList<>();
      for (String word : line.split(" ")) {
        words.add(word);
      }
      queue.put(words);
    }
  }
}
