import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;
import java.util.concurrent.Callable;

/** The value is awaited outside the anonymous class. */
class AnonymousClass {
  static Future<Callable<String>> later(Future<String> row) {
    return async(
        () -> {
          String text = await(row);
          return new Callable<String>() {
            @Override
            public String call() {
              return text;
            }
          };
        });
  }
}
