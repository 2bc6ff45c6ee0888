import dev.pinion.future.Context;
import dev.pinion.future.Future;

/** One method of the class polls, another stores: what they do is seen through the calls. */
class HelperKeeps<T> {
  private Future<T> current;

  boolean start(Future<T> next, Context cx) {
    if (!polled(next, cx)) {
      keep(next); // error: PinnedMoved
      return false;
    }
    return true;
  }

  private static boolean polled(Future<?> future, Context cx) {
    return future.poll(cx).isReady();
  }

  private void keep(Future<T> future) {
    current = future;
  }

  void close() {
    current.cancel();
  }
}
