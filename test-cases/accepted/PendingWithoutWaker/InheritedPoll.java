import dev.pinion.future.Context;
import dev.pinion.future.Future;
import dev.pinion.future.Poll;
import dev.pinion.future.Waker;

/** The abstract class sees to the waker; the step that it calls is no poll itself. */
class InheritedPoll {
  abstract static class Waiting<T> implements Future<T> {
    private Waker waker;

    abstract Poll<T> step(Context cx);

    @Override
    public final synchronized Poll<T> poll(Context cx) {
      waker = cx.waker();
      return step(cx);
    }

    final synchronized void changed() {
      if (waker != null) {
        waker.wake();
      }
    }
  }

  static final class Slot<T> extends Waiting<T> {
    private T value;

    @Override
    Poll<T> step(Context cx) {
      return value == null ? Poll.pending() : Poll.ready(value);
    }
  }
}
