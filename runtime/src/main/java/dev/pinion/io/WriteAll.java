package dev.pinion.io;

import dev.pinion.future.Context;
import dev.pinion.future.DirectFuture;
import dev.pinion.future.Failures;
import dev.pinion.future.Future;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** {@link AsyncWrite#writeAll}. */
final class WriteAll implements DirectFuture<@Nullable Void> {
  private final AsyncWrite sink;
  private final ByteBuffer from;
  private @Nullable Future<Integer> write;

  WriteAll(AsyncWrite sink, ByteBuffer from) {
    this.sink = sink;
    this.from = from;
  }

  @Override
  public @Nullable Object pollDirect(Context cx) {
    while (write != null || from.hasRemaining()) {
      if (write == null) {
        write = sink.write(from);
      }
      Object taken = DirectFuture.poll(write, cx);
      if (taken == PENDING) {
        return PENDING;
      }
      write = null;
      if (taken instanceof Integer count && count == 0 && from.hasRemaining()) {
        throw Failures.rethrow(new IOException("the sink takes no more bytes"));
      }
    }
    return null;
  }

  @Override
  public void cancel() {
    if (write != null) {
      write.cancel();
    }
  }
}
