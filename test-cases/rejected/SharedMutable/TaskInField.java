import java.util.concurrent.ExecutorService;

/** The task stands in a field; its body is in sight all the same. */
class TaskInField {
  private int ticks;
  private final Runnable tick = () -> ticks++; // error: SharedMutable

  void start(ExecutorService pool) {
    for (int i = 0; i < 4; i++) {
      pool.execute(tick);
    }
  }
}
