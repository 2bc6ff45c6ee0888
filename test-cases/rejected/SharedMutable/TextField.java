import java.util.List;
import java.util.concurrent.ExecutorService;

/** Read, joined, written back. */
class TextField {
  private String text = "";

  void start(ExecutorService pool, List<String> words) {
    for (String word : words) {
      pool.execute(() -> text += word); // error: SharedMutable
    }
  }
}
