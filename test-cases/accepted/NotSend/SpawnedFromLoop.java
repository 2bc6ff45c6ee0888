import static dev.pinion.Async.async;

import dev.pinion.AsyncRuntime;
import dev.pinion.rc.Rc;
import java.util.List;

/** Each task makes its handle itself. */
class SpawnedFromLoop {
  static void start(AsyncRuntime runtime, List<String> hosts) {
    for (String host : hosts) {
      runtime.spawn(async(() -> Rc.of(host).get().length()));
    }
  }
}
