import dev.pinion.future.Context;
import dev.pinion.future.Future;
import dev.pinion.future.Poll;

/** What a method returns is not looked into: it may be ready, or pending. */
class PendingOfAMethod implements Future<String> {
  private volatile String row;

  @Override
  public Poll<String> poll(Context cx) {
    return look(); // missed: PendingWithoutWaker
  }

  private Poll<String> look() {
    return row == null ? Poll.pending() : Poll.ready(row);
  }
}
