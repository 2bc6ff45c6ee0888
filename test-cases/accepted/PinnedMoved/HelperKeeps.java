import dev.pinion.future.Context;
import dev.pinion.future.Future;

/** Stored first, polled where it lies; methods that only poll or read it are fine. */
class HelperKeeps<T> {
  private Future<T> current;

  boolean start(Future<T> next, Context cx) {
    keep(next);
    return polled(current, cx) || polled(current, cx);
  }

  private static boolean polled(Future<?> future, Context cx) {
    log(future);
    return future.poll(cx).isReady();
  }

  private static void log(Future<?> future) {
    System.out.println("polls " + future);
  }

  private void keep(Future<T> future) {
    current = future;
  }

  void close() {
    current.cancel();
  }
}
