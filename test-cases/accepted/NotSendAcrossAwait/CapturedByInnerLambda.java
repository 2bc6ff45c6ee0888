import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;
import dev.pinion.rc.Rc;
import java.util.function.Function;

/** The lambda captures text. */
class CapturedByInnerLambda {
  static Future<String> greet(Future<String> name) {
    return async(
        () -> {
          String prefix = Rc.of("Dear ").get();
          Function<String, String> greeting = n -> prefix + n;
          String n = await(name);
          return greeting.apply(n);
        });
  }
}
