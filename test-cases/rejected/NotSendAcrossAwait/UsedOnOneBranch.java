import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;
import dev.pinion.rc.Rc;

/** One path on which it is used later is enough. */
class UsedOnOneBranch {
  static Future<Integer> report(Future<String> row, boolean verbose) {
    return async(
        () -> {
          Rc<String> title = Rc.of("Report");
          String text = await(row); // error: NotSendAcrossAwait
          if (verbose) {
            System.out.println(title.get());
          }
          return text.length();
        });
  }
}
