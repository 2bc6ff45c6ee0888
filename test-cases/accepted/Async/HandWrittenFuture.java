import dev.pinion.future.Context;
import dev.pinion.future.Future;
import dev.pinion.future.Poll;
import dev.pinion.future.Waker;

/** A future with its own poll: waker kept, completed by another thread. */
class HandWrittenFuture implements Future<String> {
  private Waker waker;
  private String row;

  @Override
  public synchronized Poll<String> poll(Context cx) {
    if (row != null) {
      return Poll.ready(row);
    }
    waker = cx.waker();
    return Poll.pending();
  }

  void complete(String text) {
    Waker waiting;
    synchronized (this) {
      row = text;
      waiting = waker;
    }
    if (waiting != null) {
      waiting.wake();
    }
  }
}
