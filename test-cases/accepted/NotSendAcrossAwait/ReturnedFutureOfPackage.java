import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.AsyncRuntime;
import dev.pinion.future.Future;
import dev.pinion.rc.Rc;
import dev.pinion.task.Task;

/** A private method's future is judged where it goes, and this one goes to blockOn. */
class ReturnedFutureOfPackage {
  private Future<Void> flush() {
    return async(
        () -> {
          Rc<String> page = Rc.of("page");
          await(Task.yieldNow());
          System.out.println(page.get());
          return null;
        });
  }

  void close(AsyncRuntime runtime) throws Exception {
    runtime.blockOn(flush());
  }
}
