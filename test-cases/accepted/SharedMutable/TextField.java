import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Each task returns its part. */
class TextField {
  static String join(ExecutorService pool, List<String> words) throws Exception {
    List<Future<String>> parts = new ArrayList<>();
    for (String word : words) {
      parts.add(pool.submit(() -> word.toUpperCase(Locale.ROOT)));
    }
    String text = "";
    for (Future<String> part : parts) {
      text += part.get();
    }
    return text;
  }
}
