package dev.pinion.net;

import dev.pinion.annotations.Sync;
import dev.pinion.future.Future;
import dev.pinion.reactor.Operation;
import dev.pinion.reactor.Registration;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectionKey;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/**
 * Takes connections. Several tasks may accept at the same time; each connection goes to one of
 * them.
 *
 * @param <S> what a connection is
 */
@Sync(unchecked = "a channel is safe to share, and a registration guards what it holds")
public abstract sealed class Listener<S extends SocketStream> implements AutoCloseable
    permits TcpListener, UnixListener {
  private static final int BACKLOG = 4096;

  final ServerSocketChannel channel;
  private final Registration registration;

  Listener(ServerSocketChannel channel) {
    this.channel = channel;
    this.registration = new Registration(channel);
  }

  /** The channel, listening and not blocking; closed if that fails. */
  static ServerSocketChannel listen(ServerSocketChannel channel, SocketAddress address)
      throws IOException {
    try {
      channel.configureBlocking(false);
      if (address instanceof InetSocketAddress) {
        channel.setOption(StandardSocketOptions.SO_REUSEADDR, true);
      }
      channel.bind(address, BACKLOG);
      return channel;
    } catch (Throwable failure) {
      channel.close();
      throw failure;
    }
  }

  abstract S stream(SocketChannel accepted, Registration registration);

  /**
   * Waits for a connection. Cancelling it loses none. When the process has no descriptor left it
   * fails with an IOException and the connection goes on waiting: the listener stays good, but the
   * caller should let some time pass.
   */
  public final Future<S> accept() {
    return new Accept<>(this);
  }

  /** Listens no longer; who waits for a connection fails. Closing twice is harmless. */
  @Override
  public final void close() throws IOException {
    registration.close();
  }

  private static final class Accept<S extends SocketStream> extends Operation<S> {
    private final Listener<S> listener;

    Accept(Listener<S> listener) {
      super(listener.registration, SelectionKey.OP_ACCEPT);
      this.listener = listener;
    }

    @Override
    protected Object attempt() throws IOException {
      SocketChannel accepted = listener.channel.accept();
      if (accepted == null) {
        return PENDING;
      }
      try {
        accepted.configureBlocking(false);
        return listener.stream(accepted, new Registration(accepted));
      } catch (Throwable failure) {
        accepted.close();
        throw failure;
      }
    }
  }
}
