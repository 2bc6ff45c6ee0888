package dev.pinion.net;

import dev.pinion.annotations.Sync;
import dev.pinion.future.Future;
import dev.pinion.reactor.Operation;
import dev.pinion.reactor.Registration;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;

/** Takes connections at a Unix domain socket. Several tasks may accept at the same time. */
@Sync(unchecked = "a channel is safe to share, and a registration guards what it holds")
public final class UnixListener implements AutoCloseable {
  private final ServerSocketChannel channel;
  private final Registration registration;

  private UnixListener(ServerSocketChannel channel) {
    this.channel = channel;
    this.registration = new Registration(channel);
  }

  /**
   * Listens at this path, where it makes a socket file. {@link #close} leaves the file in place.
   *
   * @throws java.net.BindException if something is there already
   */
  public static UnixListener bind(Path path) throws IOException {
    ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    try {
      channel.configureBlocking(false);
      channel.bind(UnixDomainSocketAddress.of(path));
      return new UnixListener(channel);
    } catch (Throwable failure) {
      channel.close();
      throw failure;
    }
  }

  /** Waits for a connection. Cancelling it loses none. */
  public Future<UnixStream> accept() {
    return new Accept(this);
  }

  /** Listens no longer; who waits for a connection fails. Closing twice is harmless. */
  @Override
  public void close() throws IOException {
    registration.close();
  }

  private static final class Accept extends Operation<UnixStream> {
    private final ServerSocketChannel server;

    Accept(UnixListener listener) {
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
        return new UnixStream(accepted, new Registration(accepted));
      } catch (Throwable failure) {
        accepted.close();
        throw failure;
      }
    }
  }
}
