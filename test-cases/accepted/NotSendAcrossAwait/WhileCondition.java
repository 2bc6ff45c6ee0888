import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;
import dev.pinion.rc.Rc;
import java.util.function.Supplier;

/** Text for a label. */
class WhileCondition {
  static Future<Integer> drain(Supplier<Future<Boolean>> more) {
    return async(
        () -> {
          String label = Rc.of("drain").get();
          int n = 0;
          while (await(more.get())) {
            System.out.println(label);
            n++;
          }
          return n;
        });
  }
}
