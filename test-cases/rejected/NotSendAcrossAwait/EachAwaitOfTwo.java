import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;
import dev.pinion.rc.Rc;

/** Of two awaits only the one with a later use is wrong. */
class EachAwaitOfTwo {
  static Future<String> load(Future<String> first, Future<String> second) {
    return async(
        () -> {
          Rc<String> title = Rc.of("Report");
          String a = await(first); // error: NotSendAcrossAwait
          String head = title.get();
          String b = await(second);
          return head + a + b;
        });
  }
}
