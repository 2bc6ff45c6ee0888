import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;
import dev.pinion.rc.Rc;

/** Awaited in place and used up before the next await, such a result never crosses. */
class ResultKept {
  static Future<Integer> pair(Future<Integer> other) {
    return async(
        () -> {
          Rc<String> mine = await(async(() -> Rc.of("mine")));
          int length = mine.get().length();
          return length + await(other);
        });
  }
}
