import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Matcher is the state of one search. */
class SharedMatcher {
  static void find(ExecutorService pool, List<String> lines) {
    Matcher matcher = Pattern.compile("ERROR").matcher("");
    for (String line : lines) {
      pool.execute(() -> System.out.println(matcher.reset(line).find())); // error: SharedMutable
    }
  }
}
