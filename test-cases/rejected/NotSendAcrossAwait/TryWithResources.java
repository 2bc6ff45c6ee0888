import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;
import dev.pinion.rc.Rc;

/** A resource lives until its implicit close, which comes after the await. */
class TryWithResources {
  static Future<Void> copy(Future<String> row) {
    return async(
        () -> {
          try (Rc<String> target = Rc.of("file")) {
            System.out.println(target.get());
            await(row); // error: NotSendAcrossAwait
          }
          return null;
        });
  }
}
