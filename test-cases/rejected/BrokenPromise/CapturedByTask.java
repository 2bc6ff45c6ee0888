import dev.pinion.annotations.RunsInPlace;
import java.util.concurrent.ExecutorService;

/** The task calls it, and the task runs elsewhere. */
class CapturedByTask {
  static void each(ExecutorService pool, @RunsInPlace Runnable action) {
    pool.execute(() -> action.run()); // error: BrokenPromise
  }
}
