import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;
import dev.pinion.rc.Rc;

/** The condition is computed before the await. */
class ConditionOfIf {
  static Future<String> choose(Future<String> row) {
    return async(
        () -> {
          Rc<String> owner = Rc.of("ada");
          boolean shared = owner.count() > 1;
          String text = await(row);
          return shared ? "shared" : text;
        });
  }
}
