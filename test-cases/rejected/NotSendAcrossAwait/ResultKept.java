import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;
import dev.pinion.rc.Rc;

/** A result that is not Send, kept while the body waits for something else. */
class ResultKept {
  static Future<Integer> pair(Future<Integer> other) {
    return async(
        () -> {
          Rc<String> mine = await(async(() -> Rc.of("mine")));
          int n = await(other); // error: NotSendAcrossAwait
          return n + mine.get().length();
        });
  }
}
