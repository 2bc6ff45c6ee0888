import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;
import dev.pinion.rc.Rc;

/** Await and use lie on different branches, so no path has one after the other. */
class UsedOnOneBranch {
  static Future<Integer> report(Future<String> row, boolean verbose) {
    return async(
        () -> {
          Rc<String> title = Rc.of("Report");
          if (verbose) {
            System.out.println(title.get());
            return 0;
          } else {
            return await(row).length();
          }
        });
  }
}
