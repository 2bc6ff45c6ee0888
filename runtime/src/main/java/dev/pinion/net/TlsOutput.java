package dev.pinion.net;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import dev.pinion.future.Context;
import dev.pinion.future.DirectFuture;
import dev.pinion.future.Future;
import dev.pinion.future.Waker;
import dev.pinion.io.AsyncWrite;
import java.io.IOException;
import java.nio.ByteBuffer;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * What goes to the peer. Not only the task that writes has reason to: what it left because the
 * connection was full, and the engine's answers to what was read, are sent by the task that reads
 * while it waits.
 *
 * <pre>
 * Threads   take, takeIfNeeded, release: any. Everything else: who has the turn.
 * State     the turn and who waits for it, behind the monitor; the rest belongs to the turn.
 * </pre>
 */
final class TlsOutput {
  private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

  private final AsyncWrite transport;
  private final SSLEngine engine;

  @GuardedBy("this")
  private boolean taken;

  /** Something is left for whoever takes the next turn. */
  @GuardedBy("this")
  private boolean left;

  /** Wants the turn. */
  @GuardedBy("this")
  private @Nullable Waker waiting;

  /** Would take the turn if something is left. */
  @GuardedBy("this")
  private @Nullable Waker reader;

  private ByteBuffer encrypted;
  private @Nullable Future<Integer> write;

  TlsOutput(AsyncWrite transport, SSLEngine engine) {
    this.transport = transport;
    this.engine = engine;
    this.encrypted = ByteBuffer.allocate(engine.getSession().getPacketBufferSize()).flip();
  }

  /** Takes the turn, or has this context woken when it is free. */
  synchronized boolean take(Context cx) {
    if (taken) {
      waiting = cx.waker();
      return false;
    }
    taken = true;
    return true;
  }

  /** Takes the turn if it is free and there is something to send; else is woken when that is so. */
  synchronized boolean takeIfNeeded(Context cx) {
    reader = cx.waker();
    if (taken || !(left || wantsToWrap())) {
      return false;
    }
    taken = true;
    return true;
  }

  /** The task that reads does not wait any more. */
  synchronized void forgetReader() {
    reader = null;
  }

  /** Gives the turn up; what is still to be written stays for the next. */
  void release() {
    Future<Integer> unfinished = write;
    write = null;
    try {
      if (unfinished != null) {
        unfinished.cancel();
      }
    } finally {
      Waker next = pass();
      if (next != null) {
        next.wake();
      }
    }
  }

  private synchronized @Nullable Waker pass() {
    taken = false;
    left = encrypted.hasRemaining() || wantsToWrap();
    Waker next = waiting != null || !left ? waiting : reader;
    waiting = null;
    return next;
  }

  private boolean wantsToWrap() {
    return engine.getHandshakeStatus() == HandshakeStatus.NEED_WRAP;
  }

  /** Encrypts up to a record of this; after everything before is written. */
  SSLEngineResult wrap(ByteBuffer plain) throws SSLException {
    while (true) {
      SSLEngineResult result;
      encrypted.clear();
      try {
        result = engine.wrap(plain, encrypted);
      } finally {
        encrypted.flip();
      }
      if (result.getStatus() != SSLEngineResult.Status.BUFFER_OVERFLOW) {
        return result;
      }
      int size = engine.getSession().getPacketBufferSize();
      encrypted = ByteBuffer.allocate(Math.max(size, 2 * encrypted.capacity())).flip();
    }
  }

  /** Encrypts what the engine itself has to say; whether that was anything. */
  boolean wrapOwn() throws SSLException {
    return wrap(NOTHING).bytesProduced() > 0;
  }

  /** Writes what is encrypted; false while it waits for room. */
  boolean flush(Context cx) throws IOException {
    while (write != null || encrypted.hasRemaining()) {
      Future<Integer> current = write;
      if (current == null) {
        current = transport.write(encrypted);
        write = current;
      }
      Object count;
      try {
        count = DirectFuture.poll(current, cx);
      } catch (Throwable failure) {
        write = null;
        throw failure;
      }
      if (count == DirectFuture.PENDING) {
        return false;
      }
      write = null;
      if (count instanceof Integer none && none == 0 && encrypted.hasRemaining()) {
        throw new IOException("the connection takes no more bytes");
      }
    }
    return true;
  }

  /** Writes what is encrypted and what the engine itself has to say; false while it waits. */
  boolean settle(Context cx) throws IOException {
    do {
      if (!flush(cx)) {
        return false;
      }
    } while (wantsToWrap() && wrapOwn());
    return true;
  }

  /**
   * Sends what there is to send at the end, close_notify or an alert, as far as that is possible
   * without waiting. The connection is to be closed next.
   */
  void farewell() throws IOException {
    if (!take(NOBODY)) {
      return; // a write under way is cut short by the close
    }
    try {
      settle(NOBODY);
    } finally {
      release();
    }
  }

  private static final Context NOBODY = Context.of(Waker.of(() -> {}));
}
