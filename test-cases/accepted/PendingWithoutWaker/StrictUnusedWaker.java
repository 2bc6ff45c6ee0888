import dev.pinion.annotations.Strict;
import dev.pinion.future.Context;
import dev.pinion.future.Future;
import dev.pinion.future.Poll;
import dev.pinion.future.Waker;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Every path hands it over, or wakes. */
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
      waker.wake();
      return Poll.pending();
    }
    if (!cx.mayProceed()) {
      return Poll.pending();
    }
    try {
      source.onMore(waker);
    } catch (IOException closed) {
      throw new UncheckedIOException(closed);
    }
    return Poll.pending();
  }
}
