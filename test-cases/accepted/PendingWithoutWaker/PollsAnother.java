import dev.pinion.future.Context;
import dev.pinion.future.Future;
import dev.pinion.future.Poll;

/** Polling another future with this context leaves the waker with that one. */
class PollsAnother implements Future<Integer> {
  private final Future<String> inner;

  PollsAnother(Future<String> inner) {
    this.inner = inner;
  }

  @Override
  public Poll<Integer> poll(Context cx) {
    return switch (inner.poll(cx)) {
      case Poll.Ready<String>(String row) -> Poll.ready(row.length());
      case Poll.Pending<String> pending -> Poll.pending();
    };
  }
}
