import static dev.pinion.Async.async;

import dev.pinion.AsyncRuntime;
import dev.pinion.rc.Rc;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;

/** One of the ways out hands back what may not change threads. */
class ResultsInSight {
  static void detached(AsyncRuntime runtime, boolean early) {
    runtime.spawn(
        async( // error: NotSend
            () -> {
              if (early) {
                return null;
              }
              return Rc.of("text");
            }));
  }

  static void inAVariable(ExecutorService pool, boolean named) {
    Callable<Object> either =
        () -> {
          if (named) {
            return "name";
          }
          return Rc.of("text");
        };
    pool.submit(either); // error: NotSend
  }
}
