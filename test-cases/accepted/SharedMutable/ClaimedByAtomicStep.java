import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;

/** Of all runs that try the step, one gets there, and the others stay away. */
class ClaimedByAtomicStep implements Runnable {
  private static final AtomicIntegerFieldUpdater<ClaimedByAtomicStep> STATE =
      AtomicIntegerFieldUpdater.newUpdater(ClaimedByAtomicStep.class, "state");
  private static final int IDLE = 0;
  private static final int QUEUED = 1;
  private static final int RUNNING = 2;

  private final ExecutorService pool;
  private final Queue<String> pending = new ConcurrentLinkedQueue<>();
  private volatile int state;
  private StringBuilder written = new StringBuilder();

  ClaimedByAtomicStep(ExecutorService pool) {
    this.pool = pool;
  }

  void write(String line) {
    pending.add(line);
    if (STATE.compareAndSet(this, IDLE, QUEUED)) {
      pool.execute(this);
    }
  }

  @Override
  public void run() {
    if (!STATE.compareAndSet(this, QUEUED, RUNNING)) {
      return;
    }
    String line;
    while ((line = pending.poll()) != null) {
      written.append(line);
    }
    STATE.set(this, IDLE);
    if (STATE.compareAndSet(this, IDLE, RUNNING)) {
      written = new StringBuilder();
      STATE.set(this, IDLE);
    }
  }

  void once(ExecutorService workers, List<String> names) {
    AtomicBoolean filled = new AtomicBoolean();
    Map<String, Integer> sizes = new HashMap<>();
    for (String name : names) {
      workers.execute(
          () -> {
            if (filled.compareAndSet(false, true)) {
              names.forEach(n -> sizes.put(n, n.length()));
            }
          });
    }
  }

  void spin(ExecutorService workers, List<String> names) {
    AtomicBoolean busy = new AtomicBoolean();
    List<String> seen = new ArrayList<>();
    for (String name : names) {
      workers.execute(
          () -> {
            while (busy.getAndSet(true)) {
              Thread.onSpinWait();
            }
            seen.add(name);
            busy.set(false);
          });
    }
  }

  void drain(ExecutorService workers, Queue<String> names) {
    AtomicInteger wip = new AtomicInteger();
    Queue<String> out = new ArrayDeque<>();
    for (int i = 0; i < 4; i++) {
      workers.execute(
          () -> {
            if (wip.getAndIncrement() != 0) {
              return;
            }
            do {
              out.add("turn");
            } while (wip.decrementAndGet() != 0);
          });
    }
  }

  private final AtomicBoolean claimed = new AtomicBoolean();
  private int claims;

  void helper(ExecutorService workers) {
    for (int i = 0; i < 4; i++) {
      workers.execute(
          () -> {
            if (tryClaim()) {
              claims++;
              claimed.set(false);
            }
          });
    }
  }

  private boolean tryClaim() {
    return claimed.compareAndSet(false, true);
  }
}
