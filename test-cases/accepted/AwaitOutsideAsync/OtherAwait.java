import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;

/** Condition.await and CountDownLatch.await are other methods of that name. */
class OtherAwait {
  static void open(CountDownLatch ready, Lock lock, Condition opened) throws InterruptedException {
    ready.await();
    lock.lock();
    try {
      opened.await();
    } finally {
      lock.unlock();
    }
  }
}
