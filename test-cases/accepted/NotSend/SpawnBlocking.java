import dev.pinion.AsyncRuntime;
import dev.pinion.rc.Rc;

/** The path crosses as text. */
class SpawnBlocking {
  static void start(AsyncRuntime runtime) {
    String path = Rc.of("/tmp/report").get();
    runtime.spawnBlocking(() -> path.length());
  }
}
