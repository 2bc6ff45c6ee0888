import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutorService;

/** One pushes, the other pops. */
class DequeOfTwo {
  static void run(ExecutorService pool) {
    Deque<String> jobs = new ArrayDeque<>();
    pool.execute(() -> jobs.push("job"));
    pool.execute(() -> System.out.println(jobs.poll())); // error: SharedMutable
  }
}
