import static dev.pinion.Async.async;

import dev.pinion.AsyncRuntime;
import dev.pinion.rc.Rc;
import java.util.List;

/** Each run of the loop makes its own Rc, and each crosses to a worker. */
class SpawnedFromLoop {
  static void start(AsyncRuntime runtime, List<String> hosts) {
    for (String host : hosts) {
      Rc<String> handle = Rc.of(host);
      runtime.spawn(async(() -> handle.get().length())); // error: NotSend
    }
  }
}
