import static dev.pinion.Async.async;

import dev.pinion.future.Future;
import dev.pinion.rc.Rc;

/** A future that a method gives to its callers must be Send, and this one holds its caller's Rc. */
class CapturedByReturnedFuture {
  static Future<Integer> length(Rc<String> text) {
    return async(() -> text.get().length()); // error: NotSend
  }
}
