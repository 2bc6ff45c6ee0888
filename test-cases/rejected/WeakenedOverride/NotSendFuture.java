import static dev.pinion.Async.async;

import dev.pinion.annotations.NotSend;
import dev.pinion.future.Future;
import dev.pinion.rc.Rc;

/** Callers of the interface may spawn what fetch gives them; this implementation forbids it. */
class NotSendFuture {
  interface Database {
    Future<String> fetch(int id);
  }

  static final class LocalDatabase implements Database {
    @Override
    public @NotSend Future<String> fetch(int id) { // error: WeakenedOverride
      return async(() -> Rc.of("row " + id).get());
    }
  }
}
