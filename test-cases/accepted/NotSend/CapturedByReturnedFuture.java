import static dev.pinion.Async.async;

import dev.pinion.annotations.NotSend;
import dev.pinion.future.Future;
import dev.pinion.rc.Rc;

/** The result type says that the future stays on its thread, so it may hold what does too. */
class CapturedByReturnedFuture {
  static @NotSend Future<Integer> length(Rc<String> text) {
    return async(() -> text.get().length());
  }
}
