import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;
import dev.pinion.rc.Rc;
import java.util.function.Function;

/** A lambda used after the await keeps what it captured. */
class CapturedByInnerLambda {
  static Future<String> greet(Future<String> name) {
    return async(
        () -> {
          Rc<String> prefix = Rc.of("Dear ");
          Function<String, String> greeting = n -> prefix.get() + n;
          String n = await(name); // error: NotSendAcrossAwait
          return greeting.apply(n);
        });
  }
}
