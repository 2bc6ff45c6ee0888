import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;
import dev.pinion.rc.Rc;

/** On the right of && the handle is used after the await on the left. */
class ShortCircuit {
  static Future<Boolean> allowed(Future<Boolean> known) {
    return async(
        () -> {
          Rc<String> owner = Rc.of("ada");
          return await(known) && owner.get().startsWith("a"); // error: NotSendAcrossAwait
        });
  }
}
