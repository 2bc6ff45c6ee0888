import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;
import dev.pinion.rc.Rc;

/** Nobody spawns it here, but whoever calls report() may: a returned future must be Send. */
class UsedAfterAwait {
  static Future<Integer> report(Future<String> row) {
    return async(
        () -> {
          Rc<String> title = Rc.of("Report");
          String text = await(row); // error: NotSendAcrossAwait
          return title.get().length() + text.length();
        });
  }
}
