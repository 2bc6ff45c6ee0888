import dev.pinion.annotations.Sync;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** A bounded queue with condition variables: await() gives the lock back before it returns. */
@Sync
final class BoundedQueue {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition notEmpty = lock.newCondition();
  private final Condition notFull = lock.newCondition();
  private final Deque<String> items = new ArrayDeque<>();
  private final int capacity;

  BoundedQueue(int c) {
    capacity = c;
  }

  void put(String s) throws InterruptedException {
    lock.lock();
    try {
      while (items.size() == capacity) {
        notFull.await();
      }
      items.addLast(s);
      notEmpty.signal();
    } finally {
      lock.unlock();
    }
  }

  String take() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (items.isEmpty()) {
        notEmpty.await();
      }
      String s = items.removeFirst();
      notFull.signal();
      return s;
    } finally {
      lock.unlock();
    }
  }
}
