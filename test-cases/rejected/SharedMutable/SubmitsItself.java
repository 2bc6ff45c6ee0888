import java.util.concurrent.ExecutorService;

/** The service runs its own run() on the pool, and goes on writing its fields. */
class SubmitsItself implements Runnable {
  private int state;

  void start(ExecutorService pool) {
    pool.execute(this);
    state = 2; // error: SharedMutable
  }

  @Override
  public void run() {
    System.out.println(state);
  }
}
