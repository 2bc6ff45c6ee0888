import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;

/** The lambda given to forEach is ordinary code, though an async body surrounds it. */
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
          twice(() -> System.out.println(await(row))); // error: AwaitOutsideAsync
          return null;
        });
  }
}
