import dev.pinion.future.Context;
import dev.pinion.future.Future;
import java.util.ArrayList;
import java.util.List;

/** Stored first, then polled where it lies. */
class StoredAfterPoll {
  private final List<Future<String>> waiting = new ArrayList<>();

  void add(Future<String> row, Context cx) {
    waiting.add(row);
    for (Future<String> each : waiting) {
      System.out.println(each.poll(cx).isReady());
    }
  }
}
