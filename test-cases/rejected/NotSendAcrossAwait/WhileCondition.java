import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;
import dev.pinion.rc.Rc;
import java.util.function.Supplier;

/** The await in the loop's condition is reached again with the handle still in use. */
class WhileCondition {
  static Future<Integer> drain(Supplier<Future<Boolean>> more) {
    return async(
        () -> {
          Rc<String> label = Rc.of("drain");
          int n = 0;
          while (await(more.get())) { // error: NotSendAcrossAwait
            System.out.println(label.get());
            n++;
          }
          return n;
        });
  }
}
