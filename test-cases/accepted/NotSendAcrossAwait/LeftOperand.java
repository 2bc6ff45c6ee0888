import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;
import dev.pinion.rc.Rc;

/** The await comes first in evaluation order, so nothing is kept. */
class LeftOperand {
  static int total(int more, Rc<Integer> base) {
    return base.get() + more;
  }

  static Future<Integer> sum(Future<Integer> more) {
    return async(() -> total(await(more), Rc.of(1)));
  }
}
