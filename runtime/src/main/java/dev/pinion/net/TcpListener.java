package dev.pinion.net;

import dev.pinion.reactor.Registration;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.Objects;

/**
 * Takes TCP connections.
 *
 * <pre>{@code
 * try (TcpListener listener = TcpListener.bind(new InetSocketAddress(8080))) {
 *   while (true) {
 *     Task.spawn(serve(await(listener.accept())));
 *   }
 * }
 * }</pre>
 */
public final class TcpListener extends Listener<TcpStream> {
  private TcpListener(ServerSocketChannel channel) {
    super(channel);
  }

  /**
   * Listens at this address; at port 0 the system chooses one, see {@link #localAddress}. Up to
   * 4096 connections wait to be accepted, fewer where the system says so.
   *
   * @throws java.net.BindException if the address is taken
   */
  public static TcpListener bind(InetSocketAddress address) throws IOException {
    Objects.requireNonNull(address); // else the system would choose one
    return new TcpListener(listen(ServerSocketChannel.open(), address));
  }

  @Override
  TcpStream stream(SocketChannel accepted, Registration registration) {
    return new TcpStream(accepted, registration);
  }

  /** Where it listens. */
  public InetSocketAddress localAddress() throws IOException {
    return (InetSocketAddress) channel.getLocalAddress();
  }
}
