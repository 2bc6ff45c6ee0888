import dev.pinion.future.Context;
import dev.pinion.future.Future;
import dev.pinion.future.Poll;

/** Pending, and nobody was told whom to wake: the task sleeps for ever. */
class NeverWoken implements Future<String> {
  private volatile String row;

  @Override
  public Poll<String> poll(Context cx) {
    if (row != null) {
      return Poll.ready(row);
    }
    return Poll.pending(); // error: PendingWithoutWaker
  }

  void complete(String text) {
    row = text;
  }
}
