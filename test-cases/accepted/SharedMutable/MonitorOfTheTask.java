import java.util.concurrent.ExecutorService;

/** The monitor of the object that has the field. */
class MonitorOfTheTask {
  private int open;

  void start(ExecutorService pool) {
    for (int i = 0; i < 4; i++) {
      pool.execute(
          new Runnable() {
            @Override
            public void run() {
              synchronized (MonitorOfTheTask.this) {
                open++;
              }
            }
          });
    }
  }
}
