import dev.pinion.future.Context;
import dev.pinion.future.Future;
import dev.pinion.future.Futures;
import dev.pinion.future.Poll;
import java.util.concurrent.atomic.AtomicReference;

/** A future is made of a method by its name. */
class MethodReference {
  private final AtomicReference<String> row = new AtomicReference<>();

  Future<String> next() {
    return Futures.fromPoll(this::take);
  }

  private Poll<String> take(Context cx) {
    String taken = row.getAndSet(null);
    if (taken == null) {
      return Poll.pending(); // error: PendingWithoutWaker
    }
    return Poll.ready(taken);
  }
}
