package dev.pinion.net;

import dev.pinion.annotations.Pinned;
import dev.pinion.annotations.Sync;
import dev.pinion.future.Context;
import dev.pinion.future.DirectFuture;
import dev.pinion.future.Failures;
import dev.pinion.future.Future;
import dev.pinion.io.AsyncRead;
import dev.pinion.io.AsyncWrite;
import dev.pinion.reactor.Operation;
import dev.pinion.reactor.Registration;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import org.jspecify.annotations.Nullable;

/**
 * A connection. One task may read while another writes; the two directions end separately. Closing
 * it fails whatever waits for it with {@link java.nio.channels.AsynchronousCloseException} or
 * {@link java.nio.channels.ClosedChannelException}.
 */
@Sync(unchecked = "a channel is safe to share, and a registration guards what it holds")
public abstract sealed class SocketStream implements AsyncRead, AsyncWrite, AutoCloseable
    permits TcpStream, UnixStream {
  final SocketChannel channel;
  private final Registration registration;

  /** A connected channel that does not block. */
  SocketStream(SocketChannel channel, Registration registration) {
    this.channel = channel;
    this.registration = registration;
  }

  @Override
  public final Future<Integer> read(@Pinned ByteBuffer into) {
    return new Read(this, into);
  }

  /** Takes as many bytes as the kernel has room for, at once if there is any. */
  @Override
  public final Future<Integer> write(@Pinned ByteBuffer from) {
    return new Write(this, from);
  }

  @Override
  public final Future<@Nullable Void> flush() {
    return READY;
  }

  /**
   * Half close: the peer reads the end after what was written, and this side may still read. Cold
   * like every future: nothing happens before it is polled.
   */
  @Override
  public final Future<@Nullable Void> shutdownOutput() {
    return new ShutdownOutput(this);
  }

  /** Whether it was not closed on this side. */
  public final boolean isOpen() {
    return channel.isOpen();
  }

  /** Closes both directions and wakes who waits for them. Closing twice is harmless. */
  @Override
  public final void close() throws IOException {
    registration.close();
  }

  private static final DirectFuture<@Nullable Void> READY = cx -> null;

  private static final class Read extends Operation<Integer> {
    private final SocketStream stream;
    private final ByteBuffer into;

    Read(SocketStream stream, ByteBuffer into) {
      super(stream.registration, SelectionKey.OP_READ);
      this.stream = stream;
      this.into = into;
    }

    @Override
    protected Object attempt() throws IOException {
      if (!into.hasRemaining()) {
        return 0;
      }
      int count = stream.channel.read(into);
      if (count == 0) {
        return PENDING;
      }
      if (count > 0 && into.hasRemaining()) {
        stream.registration.drained();
      }
      return count;
    }
  }

  private static final class Write extends Operation<Integer> {
    private final SocketStream stream;
    private final ByteBuffer from;

    Write(SocketStream stream, ByteBuffer from) {
      super(stream.registration, SelectionKey.OP_WRITE);
      this.stream = stream;
      this.from = from;
    }

    @Override
    protected Object attempt() throws IOException {
      if (!from.hasRemaining()) {
        return 0;
      }
      int count = stream.channel.write(from);
      return count == 0 ? PENDING : count;
    }
  }

  private record ShutdownOutput(SocketStream stream) implements DirectFuture<@Nullable Void> {
    @Override
    public @Nullable Object pollDirect(Context cx) {
      try {
        stream.channel.shutdownOutput();
        return null;
      } catch (IOException e) {
        throw Failures.rethrow(e);
      }
    }
  }
}
