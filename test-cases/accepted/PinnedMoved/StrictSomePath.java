import dev.pinion.annotations.Pinned;
import dev.pinion.annotations.Strict;
import dev.pinion.future.Context;
import dev.pinion.future.Future;

/** Decided before the first poll; who watches a pinned future says so. */
@Strict
class StrictSomePath {
  interface Watch {
    void over(@Pinned Future<?> future);
  }

  static Future<String> maybe(Future<String> row, Context cx, boolean eager) {
    if (!eager) {
      return row;
    }
    System.out.println(row.poll(cx).isReady());
    row.cancel();
    return null;
  }

  static void watched(Future<String> row, Context cx, Watch watch) {
    boolean ready = row.poll(cx).isReady();
    watch.over(row);
    System.out.println(ready);
  }
}
