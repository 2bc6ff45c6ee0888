import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** The shutdown dance of the ExecutorService documentation. */
class GracefulShutdown {
  private final ExecutorService pool = Executors.newFixedThreadPool(4);
  private volatile boolean closing;

  void submit(Runnable task) {
    if (closing) {
      throw new IllegalStateException("closing");
    }
    pool.execute(task);
  }

  void close() {
    closing = true;
    pool.shutdown();
    try {
      if (!pool.awaitTermination(5, TimeUnit.SECONDS)) {
        pool.shutdownNow();
      }
    } catch (InterruptedException e) {
      pool.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
