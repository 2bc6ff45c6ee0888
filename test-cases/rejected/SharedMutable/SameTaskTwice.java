import java.util.concurrent.ExecutorService;

/** One object, two runs. */
class SameTaskTwice {
  static final class Job implements Runnable {
    private int runs;

    @Override
    public void run() {
      runs++;
    }
  }

  static void start(ExecutorService pool) {
    Job job = new Job();
    pool.execute(job);
    pool.execute(job); // error: SharedMutable
  }
}
