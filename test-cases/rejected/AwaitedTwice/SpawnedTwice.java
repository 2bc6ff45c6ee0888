import dev.pinion.AsyncRuntime;
import dev.pinion.future.Future;

/** Two tasks cannot own one future. */
class SpawnedTwice {
  static void start(AsyncRuntime runtime, Future<String> row) {
    runtime.spawn(row);
    runtime.spawn(row); // error: AwaitedTwice
  }
}
