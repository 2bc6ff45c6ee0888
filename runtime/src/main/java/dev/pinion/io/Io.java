package dev.pinion.io;

import dev.pinion.future.Future;
import dev.pinion.future.Futures;

/** Moves bytes between sources and sinks. */
public final class Io {
  private Io() {}

  /**
   * Writes all that the source has to the sink, up to its end, and flushes whenever the source has
   * nothing at the moment, so that nobody waits for what the sink holds back; gives the number of
   * bytes. Cancelling it loses what was read and not yet written, up to 64 KiB.
   */
  public static Future<Long> copy(AsyncRead source, AsyncWrite sink) {
    return new Copy(source, sink);
  }

  /**
   * Copies in both directions at the same time until both have ended; each end passes the other's
   * end on by {@link AsyncWrite#shutdownOutput}. At the first failure the other direction is given
   * up. The streams stay open.
   */
  public static Future<Copied> copyBoth(ByteStream first, ByteStream second) {
    return Futures.tryJoin(pass(first, second), pass(second, first))
        .map(both -> new Copied(both.first(), both.second()));
  }

  private static Future<Long> pass(AsyncRead source, AsyncWrite sink) {
    return copy(source, sink).flatMap(bytes -> sink.shutdownOutput().map(done -> bytes));
  }

  /**
   * How many bytes went each way.
   *
   * @param toSecond from the first stream to the second
   * @param toFirst from the second stream to the first
   */
  public record Copied(long toSecond, long toFirst) {}
}
