import dev.pinion.future.Context;
import dev.pinion.future.Future;
import dev.pinion.future.Poll;

/** One branch of the switch is pending, and the poll never looks at its context. */
class SwitchOnState<T> implements Future<T> {
  enum State {
    NEW,
    RUNNING,
    DONE
  }

  private volatile State state = State.NEW;
  private T value;

  @Override
  public Poll<T> poll(Context cx) {
    return switch (state) { // error: PendingWithoutWaker
      case NEW -> {
        state = State.RUNNING;
        yield Poll.pending();
      }
      case RUNNING -> Poll.pending();
      case DONE -> Poll.ready(value);
    };
  }
}
