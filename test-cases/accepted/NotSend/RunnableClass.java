import dev.pinion.rc.Arc;
import java.util.concurrent.ExecutorService;

/** The record holds an Arc. */
class RunnableClass {
  record Export(Arc<String> target) implements Runnable {
    @Override
    public void run() {
      System.out.println(target.get());
    }
  }

  static void start(ExecutorService pool) {
    pool.execute(new Export(Arc.of("report.csv")));
  }
}
