import dev.pinion.future.Context;
import dev.pinion.future.Future;

/** Executors and combinators poll by hand. */
class PolledByHand {
  static boolean tryOnce(Future<String> row, Context cx) {
    return row.poll(cx).isReady();
  }
}
