import dev.pinion.annotations.Send;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** Jobs that may change threads. */
class ElementsByReference {
  @Send
  interface Job extends Runnable {}

  static void run(ExecutorService pool, List<Job> jobs) {
    jobs.forEach(pool::execute);
  }
}
