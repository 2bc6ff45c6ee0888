package dev.pinion.net;

import dev.pinion.future.Future;
import dev.pinion.reactor.Registration;
import java.io.IOException;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.Objects;

/** A connection over a Unix domain socket, to a process of the same machine. */
public final class UnixStream extends SocketStream {
  UnixStream(SocketChannel channel, Registration registration) {
    super(channel, registration);
  }

  /** Connects to the socket at this path. Cancelling it gives the attempt up. */
  public static Future<UnixStream> connect(Path path) {
    Objects.requireNonNull(path);
    return new Connect<>() {
      @Override
      SocketChannel open() throws IOException {
        return SocketChannel.open(StandardProtocolFamily.UNIX);
      }

      @Override
      SocketAddress address() {
        return UnixDomainSocketAddress.of(path);
      }

      @Override
      UnixStream connected(SocketChannel channel, Registration registration) {
        return new UnixStream(channel, registration);
      }
    };
  }
}
