import static dev.pinion.Async.async;

import dev.pinion.AsyncRuntime;
import java.util.ArrayList;
import java.util.List;

/** The body made its own copy, before it was spawned. */
class SpawnedBodyAndMaker {
  static void start(AsyncRuntime runtime) {
    List<String> rows = new ArrayList<>();
    List<String> copy = List.copyOf(rows);
    runtime.spawn(async(() -> copy.size()));
    rows.add("late");
  }
}
