import dev.pinion.future.Context;
import dev.pinion.future.Future;
import dev.pinion.future.Poll;
import dev.pinion.future.Waker;

/** The waker is stored before the first look at the state. */
class EarlyReturn implements Future<String> {
  private volatile Waker waker;
  private volatile boolean connected;
  private volatile String row;

  @Override
  public Poll<String> poll(Context cx) {
    waker = cx.waker();
    if (!connected) {
      return Poll.pending();
    }
    return row == null ? Poll.pending() : Poll.ready(row);
  }

  void connect() {
    connected = true;
    if (waker != null) {
      waker.wake();
    }
  }
}
