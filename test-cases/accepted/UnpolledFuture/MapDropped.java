import dev.pinion.AsyncRuntime;
import dev.pinion.future.Future;

/** The mapped future is driven. */
class MapDropped {
  static int print(AsyncRuntime runtime, Future<String> row) throws Exception {
    return runtime.blockOn(row.map(String::length));
  }
}
