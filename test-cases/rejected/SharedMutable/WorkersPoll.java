import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.ExecutorService;

/** Two workers may take the same job out of a PriorityQueue. */
class WorkersPoll {
  static void run(ExecutorService pool, List<String> names) {
    PriorityQueue<String> jobs = new PriorityQueue<>(names);
    for (int i = 0; i < 4; i++) {
      pool.execute(() -> System.out.println(jobs.poll())); // error: SharedMutable
    }
  }
}
