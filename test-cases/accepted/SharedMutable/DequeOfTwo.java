import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;

/** A blocking queue is made for that. */
class DequeOfTwo {
  static void run(ExecutorService pool) {
    BlockingQueue<String> jobs = new LinkedBlockingQueue<>();
    pool.execute(() -> jobs.add("job"));
    pool.submit(() -> jobs.take().length());
    jobs.add("another");
  }
}
