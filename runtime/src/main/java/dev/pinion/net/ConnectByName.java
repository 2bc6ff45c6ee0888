package dev.pinion.net;

import dev.pinion.future.Context;
import dev.pinion.future.DirectFuture;
import dev.pinion.future.Failures;
import dev.pinion.future.Future;
import dev.pinion.future.Poll;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@link TcpStream#connect(String, int)}: one address after the other until one answers. */
final class ConnectByName implements DirectFuture<TcpStream> {
  private final int port;
  private final Future<List<InetAddress>> lookup;

  /** Null during the look-up. */
  private @Nullable Iterator<InetAddress> untried;

  private @Nullable Future<TcpStream> attempt;
  private @Nullable IOException failure;

  ConnectByName(String host, int port) {
    this.lookup = Dns.resolve(host);
    this.port = port;
  }

  @Override
  public @Nullable Object pollDirect(Context cx) {
    if (untried == null) {
      if (!(lookup.poll(cx) instanceof Poll.Ready<List<InetAddress>>(var addresses))) {
        return PENDING;
      }
      untried = addresses.iterator();
    }
    while (true) {
      Future<TcpStream> current = attempt;
      if (current == null) {
        current = TcpStream.connect(new InetSocketAddress(next(), port));
        attempt = current;
      }
      try {
        return DirectFuture.poll(current, cx);
      } catch (Throwable refused) {
        if (!(refused instanceof IOException refusal)) {
          throw refused;
        }
        failure = noting(refusal);
        attempt = null;
      }
    }
  }

  private InetAddress next() {
    Iterator<InetAddress> addresses = untried;
    if (addresses == null || !addresses.hasNext()) {
      throw Failures.rethrow(failure != null ? failure : new IOException("no address to try"));
    }
    return addresses.next();
  }

  /** The first failure, with the later ones suppressed in it. */
  private IOException noting(IOException later) {
    IOException first = failure;
    if (first == null) {
      return later;
    }
    first.addSuppressed(later);
    return first;
  }

  @Override
  public void cancel() {
    Future<?> current = attempt != null ? attempt : lookup;
    current.cancel();
  }
}
