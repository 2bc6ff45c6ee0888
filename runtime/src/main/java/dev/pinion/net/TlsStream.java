package dev.pinion.net;

import dev.pinion.annotations.Pinned;
import dev.pinion.annotations.Sync;
import dev.pinion.future.Context;
import dev.pinion.future.DirectFuture;
import dev.pinion.future.Failures;
import dev.pinion.future.Future;
import dev.pinion.io.ByteStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLEngineResult.Status;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSession;
import org.jspecify.annotations.Nullable;

/**
 * A connection over TLS, made by {@link Tls}. It refuses to renegotiate.
 *
 * <p>What {@link #write} takes may be held back when the connection is full; it is sent by the next
 * write, {@link #flush}, {@link #writeAll} or while this side reads.
 */
@Sync(unchecked = "input belongs to the task that reads, output is guarded by its turn")
public final class TlsStream implements ByteStream {
  private final ByteStream transport;
  private final SSLEngine engine;
  private final TlsInput input;
  private final TlsOutput output;

  /** After a handshake. */
  TlsStream(ByteStream transport, SSLEngine engine, TlsInput input, TlsOutput output) {
    this.transport = transport;
    this.engine = engine;
    this.input = input;
    this.output = output;
  }

  /** Cipher, certificates and protocol of this connection. */
  public SSLSession session() {
    return engine.getSession();
  }

  /** The application protocol that was agreed upon (ALPN), or "" for none. */
  public String applicationProtocol() {
    String agreed = engine.getApplicationProtocol();
    return agreed == null ? "" : agreed;
  }

  /**
   * {@inheritDoc}
   *
   * <p>The end is the peer's close_notify. Fails with {@link EOFException} if the connection ends
   * without: what was read may have been cut short by somebody else.
   */
  @Override
  public Future<Integer> read(@Pinned ByteBuffer into) {
    return new Read(this, into);
  }

  @Override
  public Future<Integer> write(@Pinned ByteBuffer from) {
    return new Turn<>(this) {
      @Override
      Object go(Context cx) throws IOException {
        return stream.write(from, cx);
      }
    };
  }

  /** Takes all bytes of the buffer and sends them. */
  @Override
  public Future<@Nullable Void> writeAll(@Pinned ByteBuffer from) {
    return ByteStream.super.writeAll(from).flatMap(all -> flush());
  }

  @Override
  public Future<@Nullable Void> flush() {
    return new Turn<>(this) {
      @Override
      @Nullable Object go(Context cx) throws IOException {
        return stream.output.settle(cx) ? null : PENDING;
      }
    };
  }

  /**
   * Half close: sends close_notify and ends the transport's output; this side may still read. Peers
   * that speak an older protocol than TLS 1.3 may answer by closing altogether.
   */
  @Override
  public Future<@Nullable Void> shutdownOutput() {
    return new ShutdownOutput(this);
  }

  /**
   * Closes the connection at once; the peer is sent a close_notify if there is room for it and no
   * write under way. To be sure that the peer gets it, await {@link #shutdownOutput} before.
   */
  @Override
  public void close() throws IOException {
    engine.closeOutbound();
    try (transport) {
      output.farewell();
    } catch (IOException e) {
      // The connection is gone already, and with it whom to tell.
    }
  }

  private Object write(ByteBuffer from, Context cx) throws IOException {
    while (from.hasRemaining()) {
      if (!output.settle(cx)) {
        return DirectFuture.PENDING;
      }
      SSLEngineResult result = output.wrap(from);
      if (result.getStatus() == Status.CLOSED) {
        throw new ClosedChannelException();
      }
      if (result.bytesConsumed() > 0) {
        output.flush(cx); // what has to wait for room goes later
        return result.bytesConsumed();
      }
      refuseHandshake();
    }
    return 0;
  }

  private void refuseHandshake() throws SSLException {
    if (engine.getHandshakeStatus() == HandshakeStatus.NEED_TASK) {
      throw new SSLException("the peer asks to renegotiate, which is refused");
    }
  }

  /** What needs the output to itself. */
  private abstract static class Turn<T extends @Nullable Object> implements DirectFuture<T> {
    final TlsStream stream;
    private boolean mine;

    Turn(TlsStream stream) {
      this.stream = stream;
    }

    /** Gets as far as it can. */
    abstract @Nullable Object go(Context cx) throws IOException;

    @Override
    public @Nullable Object pollDirect(Context cx) {
      mine = mine || stream.output.take(cx);
      if (!mine) {
        return PENDING;
      }
      Object outcome;
      try {
        outcome = go(cx);
      } catch (Throwable failure) {
        cancel();
        throw Failures.rethrow(failure);
      }
      if (outcome != PENDING) {
        cancel();
      }
      return outcome;
    }

    @Override
    public void cancel() {
      if (mine) {
        mine = false;
        stream.output.release();
      }
    }
  }

  private static final class ShutdownOutput extends Turn<@Nullable Void> {
    private @Nullable Future<?> transport;

    ShutdownOutput(TlsStream stream) {
      super(stream);
    }

    @Override
    @Nullable Object go(Context cx) throws IOException {
      Future<?> shutdown = transport;
      if (shutdown == null) {
        if (!stream.engine.isOutboundDone() && !stream.output.settle(cx)) {
          return PENDING;
        }
        stream.engine.closeOutbound();
        if (!stream.output.settle(cx)) {
          return PENDING;
        }
        shutdown = stream.transport.shutdownOutput();
        transport = shutdown;
      }
      return DirectFuture.poll(shutdown, cx);
    }

    @Override
    public void cancel() {
      super.cancel();
      if (transport != null) {
        transport.cancel();
      }
    }
  }

  private static final class Read implements DirectFuture<Integer> {
    private final TlsStream stream;
    private final ByteBuffer into;

    /** Has the turn of the output. */
    private boolean sends;

    Read(TlsStream stream, ByteBuffer into) {
      this.stream = stream;
      this.into = into;
    }

    @Override
    public Object pollDirect(Context cx) {
      Object count;
      try {
        count = read(cx);
      } catch (SSLException failure) {
        endAfter(failure);
        throw Failures.rethrow(failure);
      } catch (Throwable failure) {
        stopWaiting();
        throw Failures.rethrow(failure);
      }
      if (count != PENDING) {
        stopWaiting();
      }
      return count;
    }

    private Object read(Context cx) throws IOException {
      TlsInput input = stream.input;
      while (into.hasRemaining()) {
        int count = input.move(into);
        if (count > 0) {
          return count;
        }
        boolean starved = input.isReading();
        if (!starved) {
          SSLEngineResult result = input.unwrap(into);
          if (result.bytesProduced() > 0) {
            count = input.move(into);
            return count > 0 ? count : result.bytesProduced();
          }
          if (result.getStatus() == Status.CLOSED) {
            answerEnd(cx);
            return -1;
          }
          stream.refuseHandshake();
          starved = result.getStatus() == Status.BUFFER_UNDERFLOW;
        }
        if (starved) {
          send(cx);
          Object filled = input.fill(cx);
          if (filled == PENDING) {
            return PENDING;
          }
          if (filled.equals(-1)) {
            throw new EOFException("the connection ended without the peer's close_notify");
          }
        }
      }
      return 0;
    }

    /** Before TLS 1.3 the answer is to close as well; a peer that is gone needs none. */
    private void answerEnd(Context cx) {
      try {
        send(cx);
      } catch (IOException e) {
        // The peer said that this is the end, and left.
      }
    }

    /** Before it waits: sends what others have left. */
    private void send(Context cx) throws IOException {
      TlsOutput output = stream.output;
      for (sends = sends || output.takeIfNeeded(cx); sends; sends = output.takeIfNeeded(cx)) {
        if (!output.settle(cx)) {
          return;
        }
        output.release();
      }
    }

    private void stopWaiting() {
      stream.output.forgetReader();
      if (sends) {
        sends = false;
        stream.output.release();
      }
    }

    /** The engine has an alert to send. */
    private void endAfter(SSLException failure) {
      stopWaiting();
      try {
        stream.output.farewell();
      } catch (IOException later) {
        failure.addSuppressed(later);
      }
    }

    @Override
    public void cancel() {
      stopWaiting();
      stream.input.cancel();
    }
  }
}
