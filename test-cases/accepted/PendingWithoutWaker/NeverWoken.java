import dev.pinion.future.Context;
import dev.pinion.future.Future;
import dev.pinion.future.Poll;
import dev.pinion.future.Waker;
import java.util.concurrent.atomic.AtomicReference;

/** The waker is kept for whoever completes the future. */
class NeverWoken implements Future<String> {
  private final AtomicReference<Waker> waker = new AtomicReference<>();
  private volatile String row;

  @Override
  public Poll<String> poll(Context cx) {
    waker.set(cx.waker());
    if (row != null) {
      return Poll.ready(row);
    }
    return Poll.pending();
  }

  void complete(String text) {
    row = text;
    Waker waiting = waker.get();
    if (waiting != null) {
      waiting.wake();
    }
  }
}
