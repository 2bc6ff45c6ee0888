import dev.pinion.annotations.Strict;
import dev.pinion.future.Context;
import dev.pinion.future.Future;

/** In strict code a future that was polled on some path stays, and unknown methods get none. */
@Strict
class StrictSomePath {
  interface Watch {
    void over(Future<?> future);
  }

  static Future<String> maybe(Future<String> row, Context cx, boolean eager) {
    if (eager) {
      System.out.println(row.poll(cx).isReady());
    }
    return row; // error: PinnedMoved
  }

  static void watched(Future<String> row, Context cx, Watch watch) {
    boolean ready = row.poll(cx).isReady();
    watch.over(row); // error: PinnedMoved
    System.out.println(ready);
  }
}
