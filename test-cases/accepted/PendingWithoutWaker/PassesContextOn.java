import dev.pinion.future.Context;
import dev.pinion.future.Future;
import dev.pinion.future.Poll;
import dev.pinion.future.Waker;

/** A method that is given the context is trusted to do it. */
class PassesContextOn implements Future<String> {
  private Waker waker;

  @Override
  public Poll<String> poll(Context cx) {
    if (!ready(cx)) {
      return Poll.pending();
    }
    return Poll.ready("row");
  }

  private boolean ready(Context cx) {
    waker = cx.waker();
    return waker == null;
  }
}
