import static dev.pinion.Async.async;

import dev.pinion.AsyncRuntime;

/** Two tasks append to one builder. */
class TwoSpawnedBodies {
  static void start(AsyncRuntime runtime) {
    StringBuilder log = new StringBuilder();
    runtime.spawn(async(() -> log.append("left").length()));
    runtime.spawn(async(() -> log.append("right").length())); // error: SharedMutable
  }
}
