package dev.pinion.net;

import dev.pinion.future.Future;
import dev.pinion.reactor.Registration;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.SocketOption;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import java.nio.channels.UnresolvedAddressException;

/**
 * A TCP connection.
 *
 * <pre>{@code
 * try (TcpStream stream = await(TcpStream.connect(address))) {
 *   await(stream.writeAll(request));
 *   int count = await(stream.read(buffer));
 * }
 * }</pre>
 */
public final class TcpStream extends SocketStream {
  TcpStream(SocketChannel channel, Registration registration) {
    super(channel, registration);
  }

  /**
   * Connects. Fails with {@link java.net.ConnectException} if nobody listens there, and with {@link
   * UnresolvedAddressException} if the address is a name without one. Cancelling it gives the
   * attempt up and closes the socket.
   */
  public static Future<TcpStream> connect(InetSocketAddress address) {
    return new Connect<>() {
      @Override
      SocketChannel open() throws IOException {
        return SocketChannel.open();
      }

      @Override
      SocketAddress address() {
        return address;
      }

      @Override
      TcpStream connected(SocketChannel channel, Registration registration) {
        return new TcpStream(channel, registration);
      }
    };
  }

  /** The peer's address. */
  public InetSocketAddress remoteAddress() throws IOException {
    return (InetSocketAddress) channel.getRemoteAddress();
  }

  /** This side's address. */
  public InetSocketAddress localAddress() throws IOException {
    return (InetSocketAddress) channel.getLocalAddress();
  }

  /** Sends small writes at once instead of waiting for more. */
  public TcpStream noDelay(boolean on) throws IOException {
    return option(StandardSocketOptions.TCP_NODELAY, on);
  }

  /** Sets an option of {@link StandardSocketOptions} that TCP sockets have. */
  public <V> TcpStream option(SocketOption<V> option, V value) throws IOException {
    channel.setOption(option, value);
    return this;
  }
}
