import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.annotations.Pinned;
import dev.pinion.future.Context;
import dev.pinion.future.Future;
import dev.pinion.future.Futures;
import dev.pinion.future.Poll;
import dev.pinion.io.AsyncRead;
import java.nio.ByteBuffer;

/** The future that a method makes of its pinned parameter is the operation it is pinned for. */
class OperationOfParameter {
  record Limited(AsyncRead source) implements AsyncRead {
    @Override
    public Future<Integer> read(ByteBuffer into) {
      return source.read(into);
    }
  }

  record Counted(AsyncRead source, long[] count) implements AsyncRead {
    @Override
    public Future<Integer> read(ByteBuffer into) {
      return async(
          () -> {
            int read = await(source.read(into));
            count[0] += read;
            return read;
          });
    }
  }

  static final class Zeros implements AsyncRead {
    @Override
    public Future<Integer> read(@Pinned ByteBuffer into) {
      return into.hasRemaining() ? new Filling(into) : Futures.ready(0);
    }
  }

  private static final class Filling implements Future<Integer> {
    private final ByteBuffer into;

    Filling(ByteBuffer into) {
      this.into = into;
    }

    @Override
    public Poll<Integer> poll(Context cx) {
      int count = into.remaining();
      into.position(into.limit());
      return Poll.ready(count);
    }
  }
}
