import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;
import dev.pinion.rc.Rc;

/** Made and used between the awaits, it lives across neither. */
class EachAwaitOfTwo {
  static Future<String> load(Future<String> first, Future<String> second) {
    return async(
        () -> {
          String a = await(first);
          Rc<String> title = Rc.of("Report");
          String head = title.get();
          String b = await(second);
          return head + a + b;
        });
  }
}
