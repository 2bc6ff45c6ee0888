import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;

/** Nothing says that the lock is held. */
class LockAsserted {
  private final Deque<String> connections = new ArrayDeque<>();
  private final Executor executor;

  LockAsserted(Executor executor) {
    this.executor = executor;
  }

  void put(String connection) {
    executor.execute(this::cleanUp);
    connections.add(connection); // error: SharedMutable
  }

  private synchronized void cleanUp() {
    connections.clear();
  }
}
