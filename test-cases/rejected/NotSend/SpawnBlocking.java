import dev.pinion.AsyncRuntime;
import dev.pinion.rc.Rc;

/** spawnBlocking runs its callable on a thread of the blocking pool. */
class SpawnBlocking {
  static void start(AsyncRuntime runtime) {
    Rc<String> path = Rc.of("/tmp/report");
    runtime.spawnBlocking(() -> path.get().length()); // error: NotSend
  }
}
