import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.regex.Pattern;

/** The Pattern is immutable; each task makes its own Matcher. */
class SharedMatcher {
  static void find(ExecutorService pool, List<String> lines) {
    Pattern pattern = Pattern.compile("ERROR");
    for (String line : lines) {
      pool.execute(() -> System.out.println(pattern.matcher(line).find()));
    }
  }
}
