import java.security.MessageDigest;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.locks.ReentrantLock;

/** A lock that is held while a resource is open. */
class LockInResource {
  static class AutoLock implements AutoCloseable {
    private final ReentrantLock lock = new ReentrantLock();

    AutoLock lock() {
      lock.lock();
      return this;
    }

    @Override
    public void close() {
      lock.unlock();
    }
  }

  private static final AutoLock DIGEST_LOCK = new AutoLock();
  private static MessageDigest digest;

  static byte[] digest(byte[] message) {
    try (AutoLock held = DIGEST_LOCK.lock()) {
      digest.reset();
      return digest.digest(message);
    }
  }

  static class ResourceLock extends ReentrantLock implements AutoCloseable {
    ResourceLock obtain() {
      lock();
      return this;
    }

    @Override
    public void close() {
      unlock();
    }
  }

  static class Result implements Runnable {
    private final ResourceLock lock = new ResourceLock();
    private String result = "";

    @Override
    public void run() {
      try (ResourceLock held = lock.obtain()) {
        result = "made";
      }
    }

    String result() {
      try (ResourceLock held = lock.obtain()) {
        return result;
      }
    }

    static String start() {
      Result work = new Result();
      new Thread(work).start();
      return work.result();
    }
  }

  private final AutoLock lock = new AutoLock();
  private int count;

  void count(ExecutorService pool) {
    pool.execute(
        () -> {
          try (AutoLock held = lock.lock()) {
            count++;
          }
        });
    try (AutoLock held = lock.lock()) {
      count++;
    }
  }
}
