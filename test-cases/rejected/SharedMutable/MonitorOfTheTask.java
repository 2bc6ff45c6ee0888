import java.util.concurrent.ExecutorService;

/** In the anonymous class this is the task, not the service. */
class MonitorOfTheTask {
  private int open;

  void start(ExecutorService pool) {
    for (int i = 0; i < 4; i++) {
      pool.execute(
          new Runnable() {
            @Override
            public void run() {
              synchronized (this) {
                open++; // error: SharedMutable
              }
            }
          });
    }
  }
}
