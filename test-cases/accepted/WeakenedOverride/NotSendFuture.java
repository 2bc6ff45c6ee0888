import static dev.pinion.Async.async;

import dev.pinion.annotations.NotSend;
import dev.pinion.future.Future;

/** The interface asks for less than the implementation gives. */
class NotSendFuture {
  interface Database {
    @NotSend
    Future<String> fetch(int id);
  }

  static final class RemoteDatabase implements Database {
    @Override
    public Future<String> fetch(int id) {
      return async(() -> "row " + id);
    }
  }
}
