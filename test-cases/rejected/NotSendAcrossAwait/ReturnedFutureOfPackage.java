import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;
import dev.pinion.rc.Rc;
import dev.pinion.task.Task;

/** Package-private is not private: other classes may call it and spawn what they get. */
class ReturnedFutureOfPackage {
  Future<Void> flush() {
    return async(
        () -> {
          Rc<String> page = Rc.of("page");
          await(Task.yieldNow()); // error: NotSendAcrossAwait
          System.out.println(page.get());
          return null;
        });
  }
}
