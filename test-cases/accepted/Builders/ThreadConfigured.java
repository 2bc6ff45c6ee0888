import java.util.List;

/** A thread is an object like others until it is started. */
class ThreadConfigured {
  static Thread daemon(Runnable work, List<Thread> all) {
    Thread thread = new Thread(work, "worker");
    thread.setDaemon(true);
    thread.setPriority(Thread.MIN_PRIORITY);
    all.add(thread);
    thread.start();
    System.out.println(thread.getName());
    return thread;
  }
}
