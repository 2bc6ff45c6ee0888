import dev.pinion.future.Context;
import dev.pinion.future.Future;
import dev.pinion.future.Futures;
import dev.pinion.future.Poll;
import dev.pinion.future.Waker;
import java.util.concurrent.atomic.AtomicReference;

/** A method of the same class that looks after the waker counts. */
class MethodReference {
  private final AtomicReference<String> row = new AtomicReference<>();
  private Waker waker;

  Future<String> next() {
    return Futures.fromPoll(this::take);
  }

  private Poll<String> take(Context cx) {
    String taken = row.getAndSet(null);
    if (taken == null) {
      wakeSoon(cx);
      return Poll.pending();
    }
    return Poll.ready(taken);
  }

  private void wakeSoon(Context cx) {
    waker = cx.waker();
  }

  void offer(String text) {
    row.set(text);
    waker.wake();
  }
}
