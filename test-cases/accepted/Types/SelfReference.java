import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** The task's own state and its thread-safe collaborators. */
class SelfReference implements Runnable {
  private final BlockingQueue<Runnable> jobs = new LinkedBlockingQueue<>();
  private final Thread thread = new Thread(this, "worker");

  void start() {
    thread.start();
  }

  void submit(Runnable job) {
    jobs.add(job);
  }

  @Override
  public void run() {
    try {
      while (true) {
        jobs.take().run();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
