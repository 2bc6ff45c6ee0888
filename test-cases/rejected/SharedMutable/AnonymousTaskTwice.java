import java.util.concurrent.ExecutorService;

/** The state of a task that is an object without a class name, handed over more than once. */
class AnonymousTaskTwice {
  private final Runnable tick =
      new Runnable() {
        private int ticks;

        @Override
        public void run() {
          ticks++; // error: SharedMutable
        }
      };

  void ofField(ExecutorService pool) {
    pool.execute(tick);
    pool.execute(tick);
  }

  static void ofVariable(ExecutorService pool) {
    Runnable task =
        new Runnable() {
          private int runs;

          @Override
          public void run() {
            count(); // error: SharedMutable
          }

          private void count() {
            runs++;
          }
        };
    for (int i = 0; i < 4; i++) {
      pool.execute(task);
    }
  }
}
