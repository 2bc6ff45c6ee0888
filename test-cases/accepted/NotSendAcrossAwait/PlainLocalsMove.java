import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A future owns its locals: builders, lists and counters move with it from worker to worker. */
class PlainLocalsMove {
  static final class Totals {
    int lines;
    long bytes;
  }

  static Future<Totals> count(List<Future<String>> files) {
    return async(
        () -> {
          Totals totals = new Totals();
          StringBuilder log = new StringBuilder();
          Map<String, Integer> seen = new HashMap<>();
          for (Future<String> file : files) {
            String text = await(file);
            totals.lines++;
            totals.bytes += text.length();
            seen.merge(text, 1, Integer::sum);
            log.append(text);
          }
          System.out.println(log);
          return totals;
        });
  }
}
