import java.util.ArrayList;
import java.util.List;

/** When the thread has ended so has its handler. */
class UncaughtHandler {
  static int run(Runnable task) throws InterruptedException {
    List<Throwable> failures = new ArrayList<>();
    Thread thread = new Thread(task);
    thread.setUncaughtExceptionHandler((t, failure) -> failures.add(failure));
    thread.start();
    thread.join();
    return failures.size();
  }
}
