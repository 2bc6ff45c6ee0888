import dev.pinion.future.Context;
import dev.pinion.future.Future;
import dev.pinion.future.Poll;
import dev.pinion.future.Waker;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The same in default strength: some path to the return hands the waker over, so nothing is
 * certain.
 */
class StrictSomePath implements Future<String> {
  private final AtomicReference<Waker> waker = new AtomicReference<>();
  private volatile boolean open;

  @Override
  public Poll<String> poll(Context cx) {
    if (open) {
      waker.set(cx.waker());
    }
    return Poll.pending();
  }

  void open() {
    open = true;
    Waker waiting = waker.get();
    if (waiting != null) {
      waiting.wake();
    }
  }
}
