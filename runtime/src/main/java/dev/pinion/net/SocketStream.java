package dev.pinion.net;

import dev.pinion.annotations.Pinned;
import dev.pinion.annotations.Sync;
import dev.pinion.future.Context;
import dev.pinion.future.DirectFuture;
import dev.pinion.future.Failures;
import dev.pinion.future.Future;
import dev.pinion.io.ByteStream;
import dev.pinion.reactor.Operation;
import dev.pinion.reactor.Registration;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import org.jspecify.annotations.Nullable;

/**
 * A connection. Closing it fails whatever waits for it with {@link
 * java.nio.channels.AsynchronousCloseException} or {@link
 * java.nio.channels.ClosedChannelException}.
 */
@Sync(unchecked = "a channel is safe to share, and a registration guards what it holds")
public abstract sealed class SocketStream implements ByteStream permits TcpStream, UnixStream {
  final SocketChannel channel;
  private final Registration registration;

  /** A connected channel that does not block. */
  SocketStream(SocketChannel channel, Registration registration) {
    this.channel = channel;
    this.registration = registration;
  }

  @Override
  public final Future<Integer> read(@Pinned ByteBuffer into) {
    return new Transfer(this, into, SelectionKey.OP_READ);
  }

  /** Takes as many bytes as the kernel has room for, at once if there is any. */
  @Override
  public final Future<Integer> write(@Pinned ByteBuffer from) {
    return new Transfer(this, from, SelectionKey.OP_WRITE);
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

  /** One read or one write. */
  private static final class Transfer extends Operation<Integer> {
    private final SocketStream stream;
    private final ByteBuffer bytes;
    private final boolean reads;

    Transfer(SocketStream stream, ByteBuffer bytes, int interest) {
      super(stream.registration, interest);
      this.stream = stream;
      this.bytes = bytes;
      this.reads = interest == SelectionKey.OP_READ;
    }

    @Override
    protected Object attempt() throws IOException {
      if (!bytes.hasRemaining()) {
        return 0;
      }
      int count = reads ? stream.channel.read(bytes) : stream.channel.write(bytes);
      if (count == 0) {
        return PENDING;
      }
      if (reads && count > 0 && bytes.hasRemaining()) {
        stream.registration.drained();
      }
      return count;
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
