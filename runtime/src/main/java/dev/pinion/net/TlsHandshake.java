package dev.pinion.net;

import dev.pinion.future.Context;
import dev.pinion.future.DirectFuture;
import dev.pinion.future.Failures;
import dev.pinion.future.Future;
import dev.pinion.io.BlockingCalls;
import dev.pinion.io.ByteStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLEngineResult.Status;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;

/** {@link Tls#connect} and {@link Tls#accept}: does what the engine says is next, until nothing. */
final class TlsHandshake implements DirectFuture<TlsStream> {
  private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

  private final ByteStream transport;
  private final SSLEngine engine;
  private final TlsInput input;
  private final TlsOutput output;
  private boolean begun;
  private @Nullable Future<?> tasks;

  TlsHandshake(ByteStream transport, SSLEngine engine) {
    this.transport = transport;
    this.engine = engine;
    this.input = new TlsInput(transport, engine);
    this.output = new TlsOutput(transport, engine);
  }

  @Override
  public Object pollDirect(Context cx) {
    try {
      if (!begun) {
        begun = true;
        engine.beginHandshake();
      }
      return shake(cx);
    } catch (Throwable failure) {
      closeAfter(failure);
      throw Failures.rethrow(failure);
    }
  }

  private Object shake(Context cx) throws IOException {
    while (tasksEnded(cx)) {
      while (!output.flush(cx) && !peerHasEnded()) {
        if (!input.readAhead(cx)) {
          return PENDING;
        }
      }
      input.stopReadingAhead();
      switch (engine.getHandshakeStatus()) {
        case NEED_TASK -> tasks = BlockingCalls.call(this::runTasks);
        case NEED_WRAP -> output.wrapOwn();
        case NEED_UNWRAP, NEED_UNWRAP_AGAIN -> {
          if (!unwrap(cx)) {
            return PENDING;
          }
        }
        case FINISHED, NOT_HANDSHAKING -> {
          output.release(); // tickets that the transport had no room for
          return new TlsStream(transport, engine, input, output);
        }
      }
    }
    return PENDING;
  }

  /**
   * Whether the peer waits for nothing more. From TLS 1.3 on the client has the last word, and what
   * a server sends after that, its tickets, the client reads when it likes: maybe never.
   */
  private boolean peerHasEnded() {
    return !engine.getUseClientMode()
        && engine.getHandshakeStatus() == HandshakeStatus.NOT_HANDSHAKING
        && engine.getSession().getProtocol().equals("TLSv1.3");
  }

  private boolean tasksEnded(Context cx) {
    if (tasks != null && DirectFuture.poll(tasks, cx) == PENDING) {
      return false;
    }
    tasks = null;
    return true;
  }

  /** Checking a certificate may ask a server of its issuer. */
  private @Nullable Void runTasks() {
    for (Runnable task; (task = engine.getDelegatedTask()) != null; ) {
      task.run();
    }
    return null;
  }

  /** Takes a record in; false while it waits for one. */
  private boolean unwrap(Context cx) throws IOException {
    if (!input.isReading()) {
      Status status = input.unwrap(NOTHING).getStatus();
      if (status == Status.CLOSED) {
        throw new SSLHandshakeException("the peer ended the connection during the handshake");
      }
      if (status == Status.OK) {
        return true;
      }
    }
    Object count = input.fill(cx);
    if (count.equals(-1)) {
      throw new EOFException("the connection ended during the handshake");
    }
    return count != PENDING;
  }

  /** Tells the peer why, if that is possible at once. */
  private void closeAfter(Throwable failure) {
    try (transport) {
      cancelWaiting();
      output.farewell();
    } catch (Throwable later) {
      failure.addSuppressed(later);
    }
  }

  private void cancelWaiting() {
    input.cancel();
    if (tasks != null) {
      tasks.cancel();
    }
  }

  @Override
  public void cancel() {
    if (begun) {
      try (transport) {
        cancelWaiting();
        output.release();
      } catch (IOException e) {
        throw Failures.rethrow(e);
      }
    }
  }
}
