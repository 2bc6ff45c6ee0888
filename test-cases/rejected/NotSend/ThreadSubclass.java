import dev.pinion.rc.Rc;

/** A Thread of one's own crosses when it is started, with what its constructor was given. */
class ThreadSubclass {
  static final class Worker extends Thread {
    private final Rc<String> job;

    Worker(Rc<String> job) {
      this.job = job;
    }

    @Override
    public void run() {
      System.out.println(job.get());
    }
  }

  static void start() {
    Worker worker = new Worker(Rc.of("index"));
    worker.start(); // error: NotSend
  }
}
