import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;
import java.util.function.Supplier;

/** Assigned anew between the awaits, the variable holds another future. */
class AssignedAnew {
  static Future<Integer> retry(Supplier<Future<Integer>> call) {
    return async(
        () -> {
          Future<Integer> attempt = call.get();
          int answer = await(attempt);
          while (answer < 0) {
            attempt = call.get();
            answer = await(attempt);
          }
          return answer;
        });
  }
}
