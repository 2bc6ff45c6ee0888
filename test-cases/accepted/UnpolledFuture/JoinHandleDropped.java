import dev.pinion.AsyncRuntime;
import dev.pinion.future.Future;

/** A spawned task runs whether or not anybody keeps its handle. */
class JoinHandleDropped {
  static void start(AsyncRuntime runtime, Future<Void> job) {
    runtime.spawn(job);
    runtime.spawnBlocking(() -> "report".length());
  }
}
