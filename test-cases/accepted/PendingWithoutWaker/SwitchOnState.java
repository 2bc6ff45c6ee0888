import dev.pinion.future.Context;
import dev.pinion.future.Future;
import dev.pinion.future.Poll;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Each branch that is pending leaves the waker in a queue. */
class SwitchOnState<T> implements Future<T> {
  enum State {
    NEW,
    RUNNING,
    DONE
  }

  private final List<Runnable> waiting = new CopyOnWriteArrayList<>();
  private volatile State state = State.NEW;
  private T value;

  @Override
  public Poll<T> poll(Context cx) {
    return switch (state) {
      case NEW -> {
        state = State.RUNNING;
        waiting.add(cx.waker()::wake);
        yield Poll.pending();
      }
      case RUNNING -> {
        waiting.add(() -> cx.waker().wake());
        yield Poll.pending();
      }
      case DONE -> Poll.ready(value);
    };
  }
}
