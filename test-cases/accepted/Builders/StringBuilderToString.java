import java.util.List;
import java.util.concurrent.ExecutorService;

/** toString copies: the builder may go on. */
class StringBuilderToString {
  static void log(ExecutorService pool, List<String> lines) {
    StringBuilder text = new StringBuilder();
    for (String line : lines) {
      text.append(line).append('\n');
      String soFar = text.toString();
      pool.execute(() -> System.out.println(soFar));
    }
  }
}
