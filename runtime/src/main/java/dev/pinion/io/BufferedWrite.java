package dev.pinion.io;

import dev.pinion.annotations.Pinned;
import dev.pinion.annotations.Send;
import dev.pinion.future.Context;
import dev.pinion.future.DirectFuture;
import dev.pinion.future.Future;
import java.nio.ByteBuffer;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Collects small writes and gives them to a sink in blocks. What it has collected goes on when its
 * buffer is full and by {@link #flush}: a writer that is dropped without loses it. One task uses
 * it.
 */
@Send(unchecked = "its sink may, and the rest is its own")
public final class BufferedWrite implements AsyncWrite {
  private static final int BUFFER_BYTES = 8192;

  private final AsyncWrite sink;

  /** Being collected into; while {@link #draining} is there, what of it is to be written. */
  private final ByteBuffer buffer;

  private @Nullable Future<@Nullable Void> draining;

  /** With a buffer of 8 KiB. */
  public BufferedWrite(AsyncWrite sink) {
    this(sink, BUFFER_BYTES);
  }

  /**
   * With a buffer of this size.
   *
   * @throws IllegalArgumentException if it has no room for a byte
   */
  public BufferedWrite(AsyncWrite sink, int bufferBytes) {
    if (bufferBytes < 1) {
      throw new IllegalArgumentException("a buffer of " + bufferBytes + " bytes");
    }
    this.sink = Objects.requireNonNull(sink);
    this.buffer = ByteBuffer.allocate(bufferBytes);
  }

  /** {@inheritDoc} Waits only if the bytes do not fit beside those collected before. */
  @Override
  public Future<Integer> write(@Pinned ByteBuffer from) {
    return new Write(this, from);
  }

  @Override
  public Future<@Nullable Void> flush() {
    return new Drain(this).flatMap(drained -> sink.flush());
  }

  @Override
  public Future<@Nullable Void> shutdownOutput() {
    return new Drain(this).flatMap(drained -> sink.shutdownOutput());
  }

  /** Writes what was collected; false while it waits for the sink. */
  private boolean drain(Context cx) {
    Future<@Nullable Void> current = draining;
    if (current == null) {
      if (buffer.position() == 0) {
        return true;
      }
      current = sink.writeAll(buffer.flip());
      draining = current;
    }
    boolean ended = true;
    try {
      ended = DirectFuture.poll(current, cx) != DirectFuture.PENDING;
      return ended;
    } finally {
      if (ended) {
        stopDraining();
      }
    }
  }

  /** What was not written stays collected. */
  private void stopDraining() {
    draining = null;
    buffer.compact();
  }

  private void cancelDrain() {
    Future<?> current = draining;
    if (current != null) {
      current.cancel();
      stopDraining();
    }
  }

  private record Write(BufferedWrite writer, ByteBuffer from) implements DirectFuture<Integer> {
    @Override
    public Object pollDirect(Context cx) {
      ByteBuffer buffer = writer.buffer;
      boolean full = writer.draining != null || buffer.remaining() < from.remaining();
      if (full && !writer.drain(cx)) {
        return PENDING;
      }
      int count = Math.min(buffer.remaining(), from.remaining());
      buffer.put(from.slice(from.position(), count));
      from.position(from.position() + count);
      return count;
    }

    @Override
    public void cancel() {
      writer.cancelDrain();
    }
  }

  private record Drain(BufferedWrite writer) implements DirectFuture<@Nullable Void> {
    @Override
    public @Nullable Object pollDirect(Context cx) {
      return writer.drain(cx) ? null : PENDING;
    }

    @Override
    public void cancel() {
      writer.cancelDrain();
    }
  }
}
