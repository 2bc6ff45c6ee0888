import dev.pinion.future.Context;
import dev.pinion.future.Future;
import dev.pinion.future.Poll;
import dev.pinion.future.Waker;

/** The waker is stored too late for the first return. */
class EarlyReturn implements Future<String> {
  private volatile Waker waker;
  private volatile boolean connected;
  private volatile String row;

  @Override
  public Poll<String> poll(Context cx) {
    if (!connected) {
      return Poll.pending(); // error: PendingWithoutWaker
    }
    waker = cx.waker();
    return row == null ? Poll.pending() : Poll.ready(row);
  }

  void connect() {
    connected = true;
    if (waker != null) {
      waker.wake();
    }
  }
}
