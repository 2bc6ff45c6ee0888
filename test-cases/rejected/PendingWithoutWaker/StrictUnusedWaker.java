import dev.pinion.annotations.Strict;
import dev.pinion.future.Context;
import dev.pinion.future.Future;
import dev.pinion.future.Poll;
import dev.pinion.future.Waker;
import java.io.IOException;

/** In strict code to look at a waker is not enough, nor is a call that may throw before it does. */
@Strict
class StrictUnusedWaker implements Future<String> {
  interface Source {
    void onMore(Waker waker) throws IOException;
  }

  private final Source source;
  private volatile boolean later;

  StrictUnusedWaker(Source source) {
    this.source = source;
  }

  @Override
  public Poll<String> poll(Context cx) {
    Waker waker = cx.waker();
    if (later) {
      return Poll.pending(); // error: PendingWithoutWaker
    }
    try {
      source.onMore(waker);
    } catch (IOException closed) {
      return Poll.pending(); // error: PendingWithoutWaker
    }
    return Poll.pending();
  }
}
