/** After join() the count is the maker's. */
class ThreadWithState {
  static final class Counter extends Thread {
    private int count;

    @Override
    public void run() {
      count++;
    }
  }

  static int run() throws InterruptedException {
    Counter counter = new Counter();
    counter.start();
    counter.join();
    return counter.count;
  }
}
