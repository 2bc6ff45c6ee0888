import dev.pinion.future.Context;
import dev.pinion.future.Future;
import dev.pinion.future.Poll;
import dev.pinion.future.Waker;

/**
 * The waker of an earlier poll may be stale: the task that polls now is another one. In default
 * strength whatever touches a waker counts, since what it is compared with is not followed.
 */
class WakerOnlyLookedAt implements Future<String> {
  private Waker waker;
  private String row;

  @Override
  public synchronized Poll<String> poll(Context cx) {
    if (waker != null && row == null) {
      return Poll.pending(); // missed: PendingWithoutWaker
    }
    waker = cx.waker();
    return row == null ? Poll.pending() : Poll.ready(row);
  }

  synchronized void complete(String text) {
    row = text;
    if (waker != null) {
      waker.wake();
    }
  }
}
