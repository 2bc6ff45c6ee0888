import dev.pinion.future.Context;
import dev.pinion.future.Future;

/** Returning hands it to another owner. */
class ReturnedAfterPoll {
  static Future<String> started(Future<String> row, Context cx) {
    System.out.println(row.poll(cx).isReady());
    return row; // error: PinnedMoved
  }
}
