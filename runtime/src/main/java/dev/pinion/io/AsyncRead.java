package dev.pinion.io;

import dev.pinion.annotations.Pinned;
import dev.pinion.annotations.Send;
import dev.pinion.future.Future;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** A source of bytes. One task reads at a time; it may change threads. */
@Send
public interface AsyncRead {

  /**
   * Waits for bytes and moves at least one of them to the buffer, at its position.
   *
   * <p>Cancelling it loses no bytes: either they are in the buffer and the future is ready, or they
   * are still to come. The buffer belongs to the operation until that ends.
   *
   * @return how many bytes; -1 at the end; 0 only if the buffer has no room
   */
  Future<Integer> read(@Pinned ByteBuffer into);

  /**
   * Fills the buffer. Fails with {@link java.io.EOFException} if the source ends before. When it is
   * cancelled or fails, the buffer's position says how many bytes were moved.
   */
  default Future<@Nullable Void> readFully(@Pinned ByteBuffer into) {
    return new ReadFully(this, into);
  }
}
