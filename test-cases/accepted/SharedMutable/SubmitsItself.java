import java.util.concurrent.ExecutorService;

/** All is set before it is handed over. */
class SubmitsItself implements Runnable {
  private int state;

  void start(ExecutorService pool) {
    state = 2;
    pool.execute(this);
  }

  @Override
  public void run() {
    System.out.println(state);
  }
}
