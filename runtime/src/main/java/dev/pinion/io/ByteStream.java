package dev.pinion.io;

import java.io.IOException;

/**
 * A connection: bytes in both directions. One task may read while another writes; the two
 * directions end separately.
 */
public interface ByteStream extends AsyncRead, AsyncWrite, AutoCloseable {

  /**
   * Ends both directions at once, without waiting for anything; what is read or written at that
   * time fails. Closing twice is harmless.
   */
  @Override
  void close() throws IOException;
}
