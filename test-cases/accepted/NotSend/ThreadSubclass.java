/** The worker holds text. */
class ThreadSubclass {
  static final class Worker extends Thread {
    private final String job;

    Worker(String job) {
      this.job = job;
    }

    @Override
    public void run() {
      System.out.println(job);
    }
  }

  static void start() {
    Worker worker = new Worker("index");
    worker.start();
  }
}
