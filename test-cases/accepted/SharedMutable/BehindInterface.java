import java.util.concurrent.ExecutorService;

/** Implementations that lock, and one object for each task. */
class BehindInterface {
  interface Counter {
    void increment();
  }

  static final class LockedCounter implements Counter {
    private int count;

    @Override
    public synchronized void increment() {
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
    Counter counter = new LockedCounter();
    for (int i = 0; i < 4; i++) {
      pool.execute(() -> counter.increment());
    }
    counter.increment();
  }

  static void template(ExecutorService pool) {
    Runnable first = new CountingJob();
    pool.execute(first);
    for (int i = 0; i < 4; i++) {
      Runnable job = new CountingJob();
      pool.execute(job);
    }
  }
}
