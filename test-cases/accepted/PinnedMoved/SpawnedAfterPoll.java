import dev.pinion.AsyncRuntime;
import dev.pinion.future.Future;

/** Spawned and never polled here. */
class SpawnedAfterPoll {
  static void spawnOnly(AsyncRuntime runtime, Future<String> row) {
    runtime.spawn(row);
  }
}
