import dev.pinion.annotations.RunsInPlace;
import java.util.concurrent.ExecutorService;

/** Another thread calls it. */
class HandedToPool {
  static void each(ExecutorService pool, @RunsInPlace Runnable action) {
    pool.execute(action); // error: BrokenPromise
  }
}
