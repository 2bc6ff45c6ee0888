import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;

/** Await first, then call with the value. */
class NestedLambda {
  interface Step {
    void run() throws Exception;
  }

  static void twice(Step step) throws Exception {
    step.run();
    step.run();
  }

  static Future<Void> load(Future<String> row) {
    return async(
        () -> {
          String text = await(row);
          twice(() -> System.out.println(text));
          return null;
        });
  }
}
