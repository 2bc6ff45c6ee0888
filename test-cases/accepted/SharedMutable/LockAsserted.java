import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;

/** Whoever calls it holds the lock, as it says itself. */
class LockAsserted {
  private final Deque<String> connections = new ArrayDeque<>();
  private final Executor executor;

  LockAsserted(Executor executor) {
    this.executor = executor;
  }

  void put(String connection) {
    assert (Thread.holdsLock(this));
    executor.execute(this::cleanUp);
    connections.add(connection);
  }

  private synchronized void cleanUp() {
    connections.clear();
  }
}
