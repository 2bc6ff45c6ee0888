package dev.pinion.io;

import dev.pinion.future.Context;
import dev.pinion.future.DirectFuture;
import dev.pinion.future.Future;
import java.nio.ByteBuffer;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@link Io#copy}: reads, writes all of it, and so on; flushes at the end. */
final class Copy implements DirectFuture<Long> {
  private static final int BUFFER_BYTES = 1 << 16;

  private enum Step {
    READ,
    WRITE,
    FLUSH
  }

  private final AsyncRead source;
  private final AsyncWrite sink;
  private @Nullable ByteBuffer buffer;
  private Step step = Step.READ;
  private @Nullable Future<?> current;
  private long copied;

  Copy(AsyncRead source, AsyncWrite sink) {
    this.source = Objects.requireNonNull(source);
    this.sink = Objects.requireNonNull(sink);
  }

  @Override
  public Object pollDirect(Context cx) {
    ByteBuffer bytes = buffer;
    if (bytes == null) {
      bytes = ByteBuffer.allocate(BUFFER_BYTES);
      buffer = bytes;
    }
    while (true) {
      Future<?> waiting = current;
      if (waiting == null) {
        waiting =
            switch (step) {
              case READ -> source.read(bytes.clear());
              case WRITE -> sink.writeAll(bytes.flip());
              case FLUSH -> sink.flush();
            };
        current = waiting;
      }
      Object outcome = DirectFuture.poll(waiting, cx);
      if (outcome == PENDING) {
        return PENDING;
      }
      current = null;
      switch (step) {
        case READ -> step = outcome instanceof Integer n && n < 0 ? Step.FLUSH : Step.WRITE;
        case WRITE -> {
          copied += bytes.position();
          step = Step.READ;
        }
        case FLUSH -> {
          return copied;
        }
      }
    }
  }

  @Override
  public void cancel() {
    Future<?> waiting = current;
    if (waiting != null) {
      waiting.cancel();
    }
  }
}
