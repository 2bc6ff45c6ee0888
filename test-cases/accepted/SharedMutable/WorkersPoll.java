import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.PriorityBlockingQueue;

/** A PriorityBlockingQueue keeps itself in order. */
class WorkersPoll {
  static void run(ExecutorService pool, List<String> names) {
    PriorityBlockingQueue<String> jobs = new PriorityBlockingQueue<>(names);
    for (int i = 0; i < 4; i++) {
      pool.execute(() -> System.out.println(jobs.poll()));
    }
  }
}
