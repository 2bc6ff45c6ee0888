import java.util.concurrent.ExecutorService;

/** Two objects. */
class SameTaskTwice {
  static final class Job implements Runnable {
    private int runs;

    @Override
    public void run() {
      runs++;
    }
  }

  static void start(ExecutorService pool) {
    pool.execute(new Job());
    pool.execute(new Job());
  }
}
