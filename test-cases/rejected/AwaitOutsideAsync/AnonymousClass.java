import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;
import java.util.concurrent.Callable;

/** Methods of an anonymous class inside the body are ordinary methods. */
class AnonymousClass {
  static Future<Callable<String>> later(Future<String> row) {
    return async(
        () ->
            new Callable<String>() {
              @Override
              public String call() throws Exception {
                return await(row); // error: AwaitOutsideAsync
              }
            });
  }
}
