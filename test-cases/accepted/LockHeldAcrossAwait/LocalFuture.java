import dev.pinion.AsyncRuntime;
import dev.pinion.future.Future;

/** Holding a monitor while blockOn waits blocks this thread, and gives it back to nobody. */
class LocalFuture {
  private final Object lock = new Object();

  String load(AsyncRuntime runtime, Future<String> row) throws Exception {
    synchronized (lock) {
      return runtime.blockOn(row);
    }
  }
}
