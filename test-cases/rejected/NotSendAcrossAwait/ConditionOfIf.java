import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;
import dev.pinion.rc.Rc;

/** A value used in a condition after the await is used. */
class ConditionOfIf {
  static Future<String> choose(Future<String> row) {
    return async(
        () -> {
          Rc<String> owner = Rc.of("ada");
          String text = await(row); // error: NotSendAcrossAwait
          if (owner.count() > 1) {
            return "shared";
          }
          return text;
        });
  }
}
