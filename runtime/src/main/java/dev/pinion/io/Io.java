package dev.pinion.io;

import dev.pinion.future.Future;

/** Moves bytes between sources and sinks. */
public final class Io {
  private Io() {}

  /**
   * Writes all that the source has to the sink, up to its end, and flushes; gives the number of
   * bytes. Cancelling it loses what was read and not yet written, up to 64 KiB.
   */
  public static Future<Long> copy(AsyncRead source, AsyncWrite sink) {
    return new Copy(source, sink);
  }
}
