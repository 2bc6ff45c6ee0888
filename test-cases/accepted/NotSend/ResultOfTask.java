import static dev.pinion.Async.async;

import dev.pinion.AsyncRuntime;
import dev.pinion.rc.Rc;

/** blockOn drives the future on this thread: its result need not cross. */
class ResultOfTask {
  static void open(AsyncRuntime runtime) throws Exception {
    Rc<String> opened = runtime.blockOn(async(() -> Rc.of("db-1")));
    System.out.println(opened.get());
  }
}
