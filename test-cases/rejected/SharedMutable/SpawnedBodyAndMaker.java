import static dev.pinion.Async.async;

import dev.pinion.AsyncRuntime;
import java.util.ArrayList;
import java.util.List;

/** An async body captures like a lambda: spawned, it shares the list with its maker. */
class SpawnedBodyAndMaker {
  static void start(AsyncRuntime runtime) {
    List<String> rows = new ArrayList<>();
    runtime.spawn(async(() -> rows.size()));
    rows.add("late"); // error: SharedMutable
  }
}
