import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;
import java.io.IOException;

/** A switch expression, a ternary and a try stand directly in the body. */
class SwitchExpression {
  static Future<Integer> load(Future<Integer> near, Future<Integer> far, int mode) {
    return async(
        () ->
            switch (mode) {
              case 0 -> await(near);
              case 1 -> {
                try {
                  yield await(far);
                } catch (IOException e) {
                  yield 0;
                }
              }
              default -> mode > 2 ? await(near) : await(far);
            });
  }
}
