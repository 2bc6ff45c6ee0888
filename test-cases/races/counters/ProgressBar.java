import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.function.IntConsumer;

/**
 * Anonymous tasks count up a field of the object around them. The bar ends at 97 of 100, as it is
 * not the sum that is wrong but each single increment that can be lost.
 */
class ProgressBar {
  interface Job {
    String name();

    void perform();
  }

  private final ExecutorService pool;
  private final IntConsumer display;
  private int done;

  ProgressBar(ExecutorService pool, IntConsumer display) {
    this.pool = pool;
    this.display = display;
  }

  void run(List<Job> jobs) {
    jobs.forEach(
        job ->
            pool.execute(
                new Runnable() {
                  @Override
                  public void run() {
                    job.perform();
                    done++; // error: SharedMutable
                    display.accept(done * 100 / jobs.size());
                  }
                }));
  }
}
