package dev.pinion.net;

import dev.pinion.future.Future;
import dev.pinion.reactor.Registration;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.SocketOption;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;

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
   * Looks the host up, off the workers, and connects to the first of its addresses that answers.
   * Fails with {@link java.net.UnknownHostException} if it has none, else with what the first
   * address answered; what the others did is suppressed in that. Cancelling it gives the attempt up
   * and closes the socket.
   *
   * @throws IllegalArgumentException if the port is not in 0..65535
   */
  public static Future<TcpStream> connect(String host, int port) {
    return connect(InetSocketAddress.createUnresolved(host, port));
  }

  /**
   * Connects. Fails with {@link java.net.ConnectException} if nobody listens there. An unresolved
   * address is looked up first, see {@link #connect(String, int)}. Cancelling it gives the attempt
   * up and closes the socket.
   */
  public static Future<TcpStream> connect(InetSocketAddress address) {
    if (address.isUnresolved()) {
      return new ConnectByName(address.getHostString(), address.getPort());
    }
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
