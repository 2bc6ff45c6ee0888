/** The thread counts, its maker looks without waiting. */
class ThreadWithState {
  static final class Counter extends Thread {
    private int count;

    @Override
    public void run() {
      count++;
    }
  }

  static int run() {
    Counter counter = new Counter();
    counter.start();
    return counter.count; // error: SharedMutable
  }
}
