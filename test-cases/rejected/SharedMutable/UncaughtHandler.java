import java.util.ArrayList;
import java.util.List;

/** The handler runs on the thread that failed. */
class UncaughtHandler {
  static int run(Runnable task) {
    List<Throwable> failures = new ArrayList<>();
    Thread thread = new Thread(task);
    thread.setUncaughtExceptionHandler((t, failure) -> failures.add(failure));
    thread.start();
    return failures.size(); // error: SharedMutable
  }
}
