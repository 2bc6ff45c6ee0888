import dev.pinion.annotations.Strict;
import dev.pinion.future.Context;
import dev.pinion.future.Future;
import dev.pinion.future.Poll;
import dev.pinion.future.Waker;
import java.util.concurrent.atomic.AtomicReference;

/** In strict code every path to the return must have handed the waker over. */
@Strict
class StrictSomePath implements Future<String> {
  private final AtomicReference<Waker> waker = new AtomicReference<>();
  private volatile boolean open;

  @Override
  public Poll<String> poll(Context cx) {
    if (open) {
      waker.set(cx.waker());
    }
    return Poll.pending(); // error: PendingWithoutWaker
  }

  void open() {
    open = true;
    Waker waiting = waker.get();
    if (waiting != null) {
      waiting.wake();
    }
  }
}
