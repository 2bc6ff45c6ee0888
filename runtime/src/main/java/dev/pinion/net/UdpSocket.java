package dev.pinion.net;

import dev.pinion.annotations.Pinned;
import dev.pinion.annotations.Sync;
import dev.pinion.future.Future;
import dev.pinion.reactor.Operation;
import dev.pinion.reactor.Registration;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Sends and receives datagrams. Several tasks may use it at the same time. */
@Sync(unchecked = "a channel is safe to share, and a registration guards what it holds")
public final class UdpSocket implements AutoCloseable {
  private final DatagramChannel channel;
  private final Registration registration;

  private UdpSocket(DatagramChannel channel) {
    this.channel = channel;
    this.registration = new Registration(channel);
  }

  /**
   * A socket at this address; at port 0 the system chooses one.
   *
   * @throws java.net.BindException if the address is taken
   */
  public static UdpSocket bind(InetSocketAddress address) throws IOException {
    Objects.requireNonNull(address); // else the system would choose one
    DatagramChannel channel = DatagramChannel.open();
    try {
      channel.configureBlocking(false);
      channel.bind(address);
      return new UdpSocket(channel);
    } catch (Throwable failure) {
      channel.close();
      throw failure;
    }
  }

  /**
   * Waits for a datagram and moves it to the buffer; gives where it came from. What the buffer has
   * no room for is lost. Cancelling it loses no datagram.
   */
  public Future<InetSocketAddress> receive(@Pinned ByteBuffer into) {
    return new Receive(this, into);
  }

  /** Sends what the buffer holds as one datagram; gives the number of bytes. */
  public Future<Integer> send(@Pinned ByteBuffer from, InetSocketAddress to) {
    return new SendTo(this, from, to);
  }

  /** Where it receives. */
  public InetSocketAddress localAddress() throws IOException {
    return (InetSocketAddress) channel.getLocalAddress();
  }

  /** Closes the socket and wakes who waits for it. Closing twice is harmless. */
  @Override
  public void close() throws IOException {
    registration.close();
  }

  private static final class Receive extends Operation<InetSocketAddress> {
    private final DatagramChannel channel;
    private final ByteBuffer into;

    Receive(UdpSocket socket, ByteBuffer into) {
      super(socket.registration, SelectionKey.OP_READ);
      this.channel = socket.channel;
      this.into = into;
    }

    @Override
    protected @Nullable Object attempt() throws IOException {
      Object from = channel.receive(into);
      return from == null ? PENDING : from;
    }
  }

  private static final class SendTo extends Operation<Integer> {
    private final DatagramChannel channel;
    private final ByteBuffer from;
    private final InetSocketAddress to;

    SendTo(UdpSocket socket, ByteBuffer from, InetSocketAddress to) {
      super(socket.registration, SelectionKey.OP_WRITE);
      this.channel = socket.channel;
      this.from = from;
      this.to = to;
    }

    @Override
    protected Object attempt() throws IOException {
      boolean empty = !from.hasRemaining();
      int count = channel.send(from, to);
      return count == 0 && !empty ? PENDING : count;
    }
  }
}
