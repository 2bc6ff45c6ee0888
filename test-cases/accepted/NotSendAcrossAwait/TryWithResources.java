import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;
import dev.pinion.rc.Rc;

/** Closed before the await. */
class TryWithResources {
  static Future<Void> copy(Future<String> row) {
    return async(
        () -> {
          try (Rc<String> target = Rc.of("file")) {
            System.out.println(target.get());
          }
          await(row);
          return null;
        });
  }
}
