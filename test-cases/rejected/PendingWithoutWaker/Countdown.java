import dev.pinion.future.Context;
import dev.pinion.future.Future;
import dev.pinion.future.Poll;

/** It means to be polled again, but says so to nobody. */
class Countdown implements Future<Integer> {
  private int left = 3;

  @Override
  public Poll<Integer> poll(Context cx) {
    if (--left > 0) {
      return Poll.pending(); // error: PendingWithoutWaker
    }
    return Poll.ready(left);
  }
}
