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
 * Reads from a source in blocks, so that small reads cost no system call each. One task uses it;
 * what is in its buffer is lost to whoever reads from the source besides.
 */
@Send(unchecked = "its source may, and the rest is its own")
public final class BufferedRead implements AsyncRead {
  private static final int BUFFER_BYTES = 8192;

  private final AsyncRead source;

  /** To be read; to be filled while a read of the source is under way. */
  private final ByteBuffer buffer;

  private @Nullable Future<Integer> filling;

  /** With a buffer of 8 KiB. */
  public BufferedRead(AsyncRead source) {
    this(source, BUFFER_BYTES);
  }

  /**
   * With a buffer of this size.
   *
   * @throws IllegalArgumentException if it has no room for a byte
   */
  public BufferedRead(AsyncRead source, int bufferBytes) {
    if (bufferBytes < 1) {
      throw new IllegalArgumentException("a buffer of " + bufferBytes + " bytes");
    }
    this.source = Objects.requireNonNull(source);
    this.buffer = ByteBuffer.allocate(bufferBytes).flip();
  }

  @Override
  public Future<Integer> read(@Pinned ByteBuffer into) {
    return new Read(this, into);
  }

  /** What has been read from the source and not from here. */
  ByteBuffer buffered() {
    return buffer;
  }

  boolean isFilling() {
    return filling != null;
  }

  /** Fills the empty buffer: with how many bytes, -1 at the end, or PENDING. */
  @Nullable Object fill(Context cx) {
    Future<Integer> current = filling;
    if (current == null) {
      current = source.read(buffer.clear());
      filling = current;
    }
    boolean ended = true;
    try {
      Object count = DirectFuture.poll(current, cx);
      ended = count != DirectFuture.PENDING;
      return count;
    } finally {
      if (ended) {
        filling = null;
        buffer.flip();
      }
    }
  }

  /** Gives up waiting; a cancelled read has moved no bytes. */
  void cancelFill() {
    Future<Integer> current = filling;
    if (current != null) {
      filling = null;
      current.cancel();
      buffer.flip();
    }
  }

  private record Read(BufferedRead reader, ByteBuffer into) implements DirectFuture<Integer> {
    @Override
    public @Nullable Object pollDirect(Context cx) {
      ByteBuffer buffer = reader.buffer;
      if (into.hasRemaining() && (reader.isFilling() || !buffer.hasRemaining())) {
        Object count = reader.fill(cx);
        if (!(count instanceof Integer filled) || filled <= 0) {
          return count;
        }
      }
      int count = Math.min(buffer.remaining(), into.remaining());
      into.put(buffer.slice(buffer.position(), count));
      buffer.position(buffer.position() + count);
      return count;
    }

    @Override
    public void cancel() {
      reader.cancelFill();
    }
  }
}
