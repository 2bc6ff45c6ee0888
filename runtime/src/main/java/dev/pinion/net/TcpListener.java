package dev.pinion.net;

import dev.pinion.annotations.Sync;
import dev.pinion.future.Future;
import dev.pinion.reactor.Operation;
import dev.pinion.reactor.Registration;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectionKey;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/**
 * Takes TCP connections. Several tasks may accept at the same time; each connection goes to one of
 * them.
 *
 * <pre>{@code
 * try (TcpListener listener = TcpListener.bind(new InetSocketAddress(8080))) {
 *   while (true) {
 *     Task.spawn(serve(await(listener.accept())));
 *   }
 * }
 * }</pre>
 */
@Sync(unchecked = "a channel is safe to share, and a registration guards what it holds")
public final class TcpListener implements AutoCloseable {
  private static final int BACKLOG = 4096;

  private final ServerSocketChannel channel;
  private final Registration registration;

  private TcpListener(ServerSocketChannel channel) {
    this.channel = channel;
    this.registration = new Registration(channel);
  }

  /**
   * Listens at this address; at port 0 the system chooses one, see {@link #localAddress}. Up to
   * 4096 connections wait to be accepted, fewer where the system says so.
   *
   * @throws java.net.BindException if the address is taken
   */
  public static TcpListener bind(InetSocketAddress address) throws IOException {
    ServerSocketChannel channel = ServerSocketChannel.open();
    try {
      channel.setOption(StandardSocketOptions.SO_REUSEADDR, true);
      channel.configureBlocking(false);
      channel.bind(address, BACKLOG);
      return new TcpListener(channel);
    } catch (Throwable failure) {
      channel.close();
      throw failure;
    }
  }

  /**
   * Waits for a connection. Cancelling it loses none. When the process has no descriptor left it
   * fails with an IOException and the connection goes on waiting: the listener stays good, but the
   * caller should let some time pass.
   */
  public Future<TcpStream> accept() {
    return new Accept(this);
  }

  /** Where it listens. */
  public InetSocketAddress localAddress() throws IOException {
    return (InetSocketAddress) channel.getLocalAddress();
  }

  /** Listens no longer; who waits for a connection fails. Closing twice is harmless. */
  @Override
  public void close() throws IOException {
    registration.close();
  }

  private static final class Accept extends Operation<TcpStream> {
    private final ServerSocketChannel server;

    Accept(TcpListener listener) {
      super(listener.registration, SelectionKey.OP_ACCEPT);
      this.server = listener.channel;
    }

    @Override
    protected Object attempt() throws IOException {
      SocketChannel accepted = server.accept();
      if (accepted == null) {
        return PENDING;
      }
      try {
        accepted.configureBlocking(false);
        return new TcpStream(accepted, new Registration(accepted));
      } catch (Throwable failure) {
        accepted.close();
        throw failure;
      }
    }
  }
}
