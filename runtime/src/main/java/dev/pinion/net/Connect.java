package dev.pinion.net;

import dev.pinion.future.Context;
import dev.pinion.future.DirectFuture;
import dev.pinion.future.Failures;
import dev.pinion.reactor.Operation;
import dev.pinion.reactor.Registration;
import java.io.IOException;
import java.net.SocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import org.jspecify.annotations.Nullable;

/**
 * Opens a channel at its first poll and connects it; closes it if that fails or is cancelled.
 *
 * @param <S> the type of the stream
 */
abstract class Connect<S extends SocketStream> implements DirectFuture<S> {
  private @Nullable Attempt attempt;

  /** A channel of the right kind. */
  abstract SocketChannel open() throws IOException;

  /** Where to. Asked once, after {@link #open}. */
  abstract SocketAddress address();

  abstract S connected(SocketChannel channel, Registration registration) throws IOException;

  @Override
  public @Nullable Object pollDirect(Context cx) {
    Attempt current = attempt;
    try {
      if (current == null) {
        current = begin();
        attempt = current;
      }
      return current.pollDirect(cx) == PENDING
          ? PENDING
          : connected(current.channel, current.registration);
    } catch (Throwable failure) {
      if (current != null) {
        current.closeAfter(failure);
      }
      throw Failures.rethrow(failure);
    }
  }

  private Attempt begin() throws IOException {
    SocketChannel channel = open();
    try {
      channel.configureBlocking(false);
      return new Attempt(channel, new Registration(channel), address());
    } catch (Throwable failure) {
      channel.close();
      throw failure;
    }
  }

  @Override
  public void cancel() {
    Attempt current = attempt;
    if (current != null) {
      current.cancel();
    }
  }

  private static final class Attempt extends Operation<SocketChannel> {
    final SocketChannel channel;
    final Registration registration;
    private final SocketAddress address;
    private boolean begun;

    Attempt(SocketChannel channel, Registration registration, SocketAddress address) {
      super(registration, SelectionKey.OP_CONNECT);
      this.channel = channel;
      this.registration = registration;
      this.address = address;
    }

    @Override
    protected Object attempt() throws IOException {
      boolean connected;
      if (begun) {
        connected = channel.finishConnect();
      } else {
        begun = true;
        connected = channel.connect(address);
      }
      return connected ? channel : PENDING;
    }

    @Override
    public void cancel() {
      super.cancel();
      try {
        registration.close();
      } catch (IOException e) {
        throw Failures.rethrow(e);
      }
    }

    void closeAfter(Throwable failure) {
      try {
        registration.close();
      } catch (IOException e) {
        failure.addSuppressed(e);
      }
    }
  }
}
