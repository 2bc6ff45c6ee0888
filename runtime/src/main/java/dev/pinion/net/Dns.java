package dev.pinion.net;

import dev.pinion.future.Future;
import dev.pinion.io.BlockingCalls;
import java.net.InetAddress;
import java.util.List;
import java.util.Objects;

/** Addresses of names. */
public final class Dns {
  private Dns() {}

  /**
   * All addresses of a host, in the order in which the system's resolver prefers them; of a literal
   * address that one. Fails with {@link java.net.UnknownHostException} if there are none.
   *
   * <p>The JDK has only a look-up that blocks, so it runs on a thread that may. Cancelling it gives
   * the result up; the look-up itself goes on, for as long as the system's resolver tries.
   */
  public static Future<List<InetAddress>> resolve(String host) {
    Objects.requireNonNull(host);
    return BlockingCalls.call(() -> List.of(InetAddress.getAllByName(host)));
  }
}
