import dev.pinion.annotations.NotSend;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** Each element crosses, and none of them may. */
class ElementsByReference {
  @NotSend
  interface Job extends Runnable {}

  static void run(ExecutorService pool, List<Job> jobs) {
    jobs.forEach(pool::execute); // error: NotSend
  }
}
