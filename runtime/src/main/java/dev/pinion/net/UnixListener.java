package dev.pinion.net;

import dev.pinion.reactor.Registration;
import java.io.IOException;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;

/** Takes connections at a Unix domain socket. */
public final class UnixListener extends Listener<UnixStream> {
  private UnixListener(ServerSocketChannel channel) {
    super(channel);
  }

  /**
   * Listens at this path, where it makes a socket file. {@link #close} leaves the file in place.
   *
   * @throws java.net.BindException if something is there already
   */
  public static UnixListener bind(Path path) throws IOException {
    SocketAddress address = UnixDomainSocketAddress.of(path); // may refuse
    return new UnixListener(listen(ServerSocketChannel.open(StandardProtocolFamily.UNIX), address));
  }

  @Override
  UnixStream stream(SocketChannel accepted, Registration registration) {
    return new UnixStream(accepted, registration);
  }
}
