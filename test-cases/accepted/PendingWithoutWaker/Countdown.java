import dev.pinion.future.Context;
import dev.pinion.future.Future;
import dev.pinion.future.Poll;

/** It wakes its own task at once: the next poll comes after the others have had their turn. */
class Countdown implements Future<Integer> {
  private int left = 3;

  @Override
  public Poll<Integer> poll(Context cx) {
    if (--left > 0) {
      cx.waker().wake();
      return Poll.pending();
    }
    return Poll.ready(left);
  }
}
