import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;
import dev.pinion.rc.Rc;

/** The finally block comes before the await. */
class UsedInFinally {
  static Future<Void> copy(Future<String> row) {
    return async(
        () -> {
          Rc<String> target = Rc.of("file");
          try {
            System.out.println(target.get());
          } finally {
            target.close();
          }
          await(row);
          return null;
        });
  }
}
