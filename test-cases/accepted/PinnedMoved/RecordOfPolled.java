import dev.pinion.future.Context;
import dev.pinion.future.Future;
import java.util.List;

/** What was not polled may lie anywhere; what is polled there stays there. */
class RecordOfPolled {
  record Named(String name, Future<String> row) {
    boolean tryOnce(Context cx) {
      return row.poll(cx).isReady();
    }
  }

  static Named named(Future<String> row) {
    return new Named("row", row);
  }

  static boolean array(Future<String> row, Context cx) {
    Future<?>[] rows = {row};
    return rows[0].poll(cx).isReady();
  }

  static int list(List<Future<String>> rows, Context cx) {
    int ready = 0;
    for (Future<String> row : rows) {
      if (row.poll(cx).isReady()) {
        ready++;
      }
    }
    return ready;
  }
}
