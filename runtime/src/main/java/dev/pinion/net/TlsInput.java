package dev.pinion.net;

import dev.pinion.future.Context;
import dev.pinion.future.DirectFuture;
import dev.pinion.future.Future;
import dev.pinion.io.AsyncRead;
import java.nio.ByteBuffer;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** What comes from the peer. Belongs to the task that reads. */
final class TlsInput {
  private static final ByteBuffer EMPTY = ByteBuffer.allocate(0);

  private final AsyncRead transport;
  private final SSLEngine engine;

  /** To be decrypted; to be filled while a read is under way. */
  private ByteBuffer encrypted;

  /** Decrypted, and not read yet, since the reader had no room for a whole record. */
  private ByteBuffer plain = EMPTY;

  private @Nullable Future<Integer> read;
  private boolean readsAhead;

  TlsInput(AsyncRead transport, SSLEngine engine) {
    this.transport = transport;
    this.engine = engine;
    this.encrypted = ByteBuffer.allocate(engine.getSession().getPacketBufferSize()).flip();
  }

  boolean isReading() {
    return read != null;
  }

  /** Moves what was decrypted before; gives how many bytes. */
  int move(ByteBuffer into) {
    int count = Math.min(plain.remaining(), into.remaining());
    into.put(plain.slice(plain.position(), count));
    plain.position(plain.position() + count);
    return count;
  }

  /** Decrypts a record, into this buffer if it has room for the largest, else to be moved. */
  SSLEngineResult unwrap(ByteBuffer into) throws SSLException {
    SSLEngineResult result = engine.unwrap(encrypted, into);
    int room = engine.getSession().getApplicationBufferSize();
    while (result.getStatus() == SSLEngineResult.Status.BUFFER_OVERFLOW) {
      if (plain.capacity() < room) {
        plain = ByteBuffer.allocate(room);
      }
      result = engine.unwrap(encrypted, plain.clear());
      plain.flip();
      room = 2 * plain.capacity(); // should a record be larger than the session said
    }
    return result;
  }

  /** Waits for more bytes: how many, -1 at the end, or PENDING. */
  Object fill(Context cx) {
    Future<Integer> waiting = read;
    if (waiting == null) {
      waiting = transport.read(withRoom());
      read = waiting;
    }
    Object count;
    try {
      count = DirectFuture.poll(waiting, cx);
    } catch (Throwable failure) {
      ended();
      throw failure;
    }
    if (count == DirectFuture.PENDING || count == null) {
      return DirectFuture.PENDING;
    }
    ended();
    return count;
  }

  /**
   * Before it waits for room: the peer may be doing the same, on a connection that holds less than
   * both have to say. False if there is nothing to read now, or no room for it here.
   */
  boolean readAhead(Context cx) {
    readsAhead = true;
    if (read == null && encrypted.remaining() == encrypted.capacity()) {
      return false;
    }
    return fill(cx) instanceof Integer count && count > 0; // an end is seen by who needs more
  }

  /** What was read may be all that is needed. */
  void stopReadingAhead() {
    if (readsAhead) {
      readsAhead = false;
      cancel();
    }
  }

  private ByteBuffer withRoom() {
    encrypted.compact();
    if (!encrypted.hasRemaining()) { // a record larger than the session said
      encrypted = ByteBuffer.allocate(2 * encrypted.capacity()).put(encrypted.flip());
    }
    return encrypted;
  }

  private void ended() {
    read = null;
    encrypted.flip();
  }

  /** Gives a read under way up; it has moved no bytes. */
  void cancel() {
    Future<Integer> waiting = read;
    if (waiting != null) {
      ended();
      waiting.cancel();
    }
  }
}
