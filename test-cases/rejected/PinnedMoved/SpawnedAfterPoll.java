import dev.pinion.AsyncRuntime;
import dev.pinion.future.Context;
import dev.pinion.future.Future;

/** Two tasks would poll one state machine. */
class SpawnedAfterPoll {
  static void tryThenSpawn(AsyncRuntime runtime, Future<String> row, Context cx) {
    if (!row.poll(cx).isReady()) {
      runtime.spawn(row); // error: PinnedMoved
    }
  }
}
