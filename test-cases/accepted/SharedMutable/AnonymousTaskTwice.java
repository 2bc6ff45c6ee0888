import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** One object for each run, its own monitor, and runs one after the other. */
class AnonymousTaskTwice {
  static void own(ExecutorService pool, List<String> names) {
    for (String name : names) {
      Runnable task =
          new Runnable() {
            private int runs;

            @Override
            public void run() {
              System.out.println(name + runs++);
            }
          };
      pool.execute(task);
    }
  }

  static void locked(ExecutorService pool) {
    Runnable task =
        new Runnable() {
          private int runs;

          @Override
          public synchronized void run() {
            count();
          }

          private void count() {
            runs++;
          }
        };
    pool.execute(task);
    pool.execute(task);
  }

  static void again(ScheduledExecutorService timer) {
    Runnable task =
        new Runnable() {
          private int runs;

          @Override
          public void run() {
            runs++;
            timer.schedule(this, 1, TimeUnit.SECONDS);
          }
        };
    timer.schedule(task, 1, TimeUnit.SECONDS);
  }

  static void serial() {
    try (ExecutorService one = Executors.newSingleThreadExecutor()) {
      Runnable task =
          new Runnable() {
            private int runs;

            @Override
            public void run() {
              runs++;
            }
          };
      one.execute(task);
      one.execute(task);
    }
  }

  static void madeByTask(ExecutorService pool) {
    Runnable outer =
        () ->
            pool.execute(
                new Runnable() {
                  private int runs;

                  @Override
                  public void run() {
                    runs++;
                  }
                });
    pool.execute(outer);
    pool.execute(outer);
  }
}
