package dev.pinion.io;

import dev.pinion.future.Context;
import dev.pinion.future.DirectFuture;
import dev.pinion.future.Failures;
import dev.pinion.future.Future;
import java.io.EOFException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** {@link AsyncRead#readFully}. */
final class ReadFully implements DirectFuture<@Nullable Void> {
  private final AsyncRead source;
  private final ByteBuffer into;
  private @Nullable Future<Integer> read;

  ReadFully(AsyncRead source, ByteBuffer into) {
    this.source = source;
    this.into = into;
  }

  @Override
  public @Nullable Object pollDirect(Context cx) {
    while (read != null || into.hasRemaining()) {
      if (read == null) {
        read = source.read(into);
      }
      Object count = DirectFuture.poll(read, cx);
      if (count == PENDING) {
        return PENDING;
      }
      read = null;
      if (count instanceof Integer end && end < 0) {
        throw Failures.rethrow(
            new EOFException("the source ended " + into.remaining() + " bytes too early"));
      }
    }
    return null;
  }

  @Override
  public void cancel() {
    if (read != null) {
      read.cancel();
    }
  }
}
