package dev.pinion.net;

import static com.google.common.truth.Truth.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.pinion.AsyncRuntime;
import dev.pinion.io.Io;
import dev.pinion.task.JoinHandle;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class UdpAndUnixTest {
  private final AsyncRuntime runtime = AsyncRuntime.builder().workerThreads(2).build();
  @TempDir Path folder;

  @AfterEach
  void close() {
    runtime.close();
  }

  private static UdpSocket socket() throws Exception {
    return UdpSocket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
  }

  @Test
  void datagramsKeepTheirBoundsAndSender() throws Exception {
    try (UdpSocket one = socket();
        UdpSocket two = socket()) {
      ByteBuffer buffer = ByteBuffer.allocate(100);
      JoinHandle<InetSocketAddress> received = runtime.spawn(two.receive(buffer));
      ByteBuffer text = ByteBuffer.wrap("ab".getBytes(UTF_8));
      assertThat(runtime.blockOn(one.send(text, two.localAddress()))).isEqualTo(2);
      runtime.blockOn(one.send(ByteBuffer.wrap(new byte[3]), two.localAddress()));
      assertThat(runtime.blockOn(received)).isEqualTo(one.localAddress());
      assertThat(buffer.position()).isEqualTo(2);
      runtime.blockOn(two.receive(buffer.clear()));
      assertThat(buffer.position()).isEqualTo(3);
    }
  }

  @Test
  void closingADatagramSocketWakesWhoReceives() throws Exception {
    UdpSocket socket = socket();
    JoinHandle<InetSocketAddress> received = runtime.spawn(socket.receive(ByteBuffer.allocate(1)));
    socket.close();
    assertThrows(ClosedChannelException.class, () -> runtime.blockOn(received));
  }

  @Test
  void aUnixSocketEchoes() throws Exception {
    Path path = folder.resolve("socket");
    try (UnixListener listener = UnixListener.bind(path)) {
      JoinHandle<Long> echoed =
          runtime.spawn(
              listener
                  .accept()
                  .flatMap(
                      stream ->
                          Io.copy(stream, stream)
                              .flatMap(count -> stream.shutdownOutput().map(nothing -> count))));
      try (UnixStream stream = runtime.blockOn(UnixStream.connect(path))) {
        runtime.blockOn(stream.writeAll(ByteBuffer.wrap(new byte[100_000])));
        runtime.blockOn(stream.shutdownOutput());
        ByteBuffer back = ByteBuffer.allocate(100_001);
        while (runtime.blockOn(stream.read(back)) >= 0) {
          assertThat(back.hasRemaining()).isTrue();
        }
        assertThat(back.position()).isEqualTo(100_000);
      }
      assertThat(runtime.blockOn(echoed)).isEqualTo(100_000);
    }
  }
}
