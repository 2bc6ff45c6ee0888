package dev.pinion.io;

import dev.pinion.annotations.Pinned;
import dev.pinion.annotations.Send;
import dev.pinion.future.Future;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** A sink of bytes. One task writes at a time; it may change threads. */
@Send
public interface AsyncWrite {

  /**
   * Waits for room and takes at least one byte from the buffer, at its position.
   *
   * <p>Cancelling it loses nothing: either bytes were taken and the future is ready, or none were.
   * The buffer belongs to the operation until that ends.
   *
   * @return how many bytes; 0 only if the buffer is empty
   */
  Future<Integer> write(@Pinned ByteBuffer from);

  /**
   * Takes all bytes of the buffer. When it is cancelled or fails, the buffer's position says how
   * many were taken.
   */
  default Future<@Nullable Void> writeAll(@Pinned ByteBuffer from) {
    return new WriteAll(this, from);
  }

  /** Passes on what was taken and is still held back; sinks that hold nothing back are ready. */
  Future<@Nullable Void> flush();

  /** Passes on what is held back and tells the reader that this was all. */
  Future<@Nullable Void> shutdownOutput();
}
