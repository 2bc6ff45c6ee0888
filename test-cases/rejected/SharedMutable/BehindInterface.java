import java.util.concurrent.ExecutorService;

/** What an interface or a superclass calls is known where the object is seen to be made. */
class BehindInterface {
  interface Counter {
    void increment();
  }

  static final class PlainCounter implements Counter {
    private int count;

    @Override
    public void increment() {
      count++;
    }
  }

  abstract static class Job implements Runnable {
    @Override
    public final void run() {
      step();
    }

    abstract void step();
  }

  static final class CountingJob extends Job {
    private int steps;

    @Override
    void step() {
      steps++;
    }
  }

  static void called(ExecutorService pool) {
    Counter counter = new PlainCounter();
    for (int i = 0; i < 4; i++) {
      pool.execute(() -> counter.increment()); // error: SharedMutable
    }
  }

  static void template(ExecutorService pool) {
    Runnable job = new CountingJob();
    pool.execute(job);
    pool.execute(job); // error: SharedMutable
  }
}
