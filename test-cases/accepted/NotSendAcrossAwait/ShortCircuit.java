import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;
import dev.pinion.rc.Rc;

/** The other way round the handle is done with before the await. */
class ShortCircuit {
  static Future<Boolean> allowed(Future<Boolean> known) {
    return async(
        () -> {
          Rc<String> owner = Rc.of("ada");
          return owner.get().startsWith("a") && await(known);
        });
  }
}
