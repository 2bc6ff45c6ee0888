import dev.pinion.annotations.Sync;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** A state machine in an AtomicReference. */
@Sync
final class StateMachine {
  enum State {
    NEW,
    RUNNING,
    DONE
  }

  private final AtomicReference<State> state = new AtomicReference<>(State.NEW);
  private final AtomicInteger runs = new AtomicInteger();

  boolean start() {
    return state.compareAndSet(State.NEW, State.RUNNING);
  }

  void done() {
    state.set(State.DONE);
    runs.incrementAndGet();
  }
}
