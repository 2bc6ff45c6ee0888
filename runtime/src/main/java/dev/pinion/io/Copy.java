package dev.pinion.io;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.pinion.future.Context;
import dev.pinion.future.DirectFuture;
import dev.pinion.future.Future;
import java.nio.ByteBuffer;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@link Io#copy}: reads, writes all of it, and so on; flushes when there is nothing to read. */
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

  /** While it waits for the source: nobody should wait for what the sink holds back. */
  private @Nullable Future<?> flushing;

  private boolean unflushed;
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
      if (step != Step.READ && !flushed(cx)) {
        return PENDING;
      }
      Object outcome = DirectFuture.poll(waiting, cx);
      if (outcome == PENDING) {
        if (step == Step.READ) {
          flushed(cx);
        }
        return PENDING;
      }
      current = null;
      switch (step) {
        case READ -> step = outcome instanceof Integer n && n < 0 ? Step.FLUSH : Step.WRITE;
        case WRITE -> {
          copied += bytes.position();
          unflushed = true;
          step = Step.READ;
        }
        case FLUSH -> {
          return copied;
        }
      }
    }
  }

  /** Flushes what was written since the last time; false while that waits. */
  @CanIgnoreReturnValue
  private boolean flushed(Context cx) {
    if (unflushed && flushing == null) {
      unflushed = false;
      flushing = sink.flush();
    }
    if (flushing != null && DirectFuture.poll(flushing, cx) == PENDING) {
      return false;
    }
    flushing = null;
    return true;
  }

  @Override
  public void cancel() {
    Future<?> waiting = current;
    Future<?> flush = flushing;
    try {
      if (waiting != null) {
        waiting.cancel();
      }
    } finally {
      if (flush != null) {
        flush.cancel();
      }
    }
  }
}
