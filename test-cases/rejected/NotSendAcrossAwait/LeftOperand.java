import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;
import dev.pinion.rc.Rc;

/** The left argument is evaluated before the right one awaits. */
class LeftOperand {
  static int total(Rc<Integer> base, int more) {
    return base.get() + more;
  }

  static Future<Integer> sum(Future<Integer> more) {
    return async(() -> total(Rc.of(1), await(more))); // error: NotSendAcrossAwait
  }
}
