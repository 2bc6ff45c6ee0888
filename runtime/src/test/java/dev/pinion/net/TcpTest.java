package dev.pinion.net;

import static com.google.common.truth.Truth.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.pinion.AsyncRuntime;
import dev.pinion.future.Future;
import dev.pinion.task.JoinHandle;
import dev.pinion.time.Time;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class TcpTest {
  private final AsyncRuntime runtime = AsyncRuntime.builder().workerThreads(2).build();
  private TcpListener listener;
  private TcpStream client;
  private TcpStream server;

  @BeforeEach
  void connect() throws Exception {
    listener = TcpListener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    JoinHandle<TcpStream> accepted = runtime.spawn(listener.accept());
    client = runtime.blockOn(TcpStream.connect(listener.localAddress()));
    server = runtime.blockOn(accepted);
  }

  @AfterEach
  void close() throws IOException {
    client.close();
    server.close();
    listener.close();
    runtime.close();
  }

  private static ByteBuffer bytes(String text) {
    return ByteBuffer.wrap(text.getBytes(UTF_8));
  }

  private static String read(ByteBuffer buffer) {
    return UTF_8.decode(buffer.flip()).toString();
  }

  @Test
  void bytesGoBothWays() throws Exception {
    ByteBuffer buffer = ByteBuffer.allocate(100);
    JoinHandle<Integer> read = runtime.spawn(server.read(buffer));
    assertThat(runtime.blockOn(client.write(bytes("ping")))).isEqualTo(4);
    assertThat(runtime.blockOn(read)).isEqualTo(4);
    assertThat(read(buffer)).isEqualTo("ping");
    runtime.blockOn(server.writeAll(bytes("pong")));
    assertThat(runtime.blockOn(client.read(buffer.clear()))).isEqualTo(4);
    assertThat(read(buffer)).isEqualTo("pong");
    assertThat(server.remoteAddress()).isEqualTo(client.localAddress());
  }

  @Test
  void halfClosedItStillReads() throws Exception {
    runtime.blockOn(client.shutdownOutput());
    assertThat(runtime.blockOn(server.read(ByteBuffer.allocate(10)))).isEqualTo(-1);
    runtime.blockOn(server.writeAll(bytes("after")));
    ByteBuffer buffer = ByteBuffer.allocate(10);
    runtime.blockOn(client.read(buffer));
    assertThat(read(buffer)).isEqualTo("after");
    assertThrows(ClosedChannelException.class, () -> runtime.blockOn(client.write(bytes("x"))));
  }

  @Test
  void closingWakesWhoReads() throws Exception {
    JoinHandle<Integer> read = runtime.spawn(server.read(ByteBuffer.allocate(10)));
    settle();
    server.close();
    assertThrows(ClosedChannelException.class, () -> runtime.blockOn(read));
    assertThat(runtime.blockOn(client.read(ByteBuffer.allocate(10)))).isEqualTo(-1);
  }

  @Test
  void closingTheListenerWakesAllWhoAccept() throws Exception {
    List<JoinHandle<TcpStream>> accepting = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      accepting.add(runtime.spawn(listener.accept()));
    }
    settle();
    listener.close();
    for (JoinHandle<TcpStream> each : accepting) {
      assertThrows(ClosedChannelException.class, () -> runtime.blockOn(each));
    }
  }

  @Test
  void aCancelledReadLosesNoBytes() throws Exception {
    ByteBuffer unused = ByteBuffer.allocate(10);
    JoinHandle<Integer> read = runtime.spawn(server.read(unused));
    settle();
    read.abort();
    assertThrows(CancellationException.class, () -> runtime.blockOn(read));
    runtime.blockOn(client.writeAll(bytes("kept")));
    ByteBuffer buffer = ByteBuffer.allocate(10);
    runtime.blockOn(server.read(buffer));
    assertThat(read(buffer)).isEqualTo("kept");
    assertThat(unused.position()).isEqualTo(0);
  }

  @Test
  void aCancelledAcceptBlocksNobody() throws Exception {
    JoinHandle<TcpStream> first = runtime.spawn(listener.accept());
    JoinHandle<TcpStream> second = runtime.spawn(listener.accept());
    settle();
    first.abort();
    try (TcpStream other = runtime.blockOn(TcpStream.connect(listener.localAddress()))) {
      assertThat(runtime.blockOn(second).remoteAddress()).isEqualTo(other.localAddress());
    }
  }

  @Test
  void aWriterWaitsForASlowReaderAndLosesNothing() throws Exception {
    client.option(StandardSocketOptions.SO_SNDBUF, 65_536);
    ByteBuffer sent = ByteBuffer.allocate(8 << 20);
    for (int i = 0; sent.hasRemaining(); i++) {
      sent.put((byte) (i * 31));
    }
    JoinHandle<Void> written = runtime.spawn(client.writeAll(sent.flip()));
    settle();
    assertThat(written.isDone()).isFalse();
    ByteBuffer received = ByteBuffer.allocate(sent.capacity());
    while (received.hasRemaining()) {
      assertThat(runtime.blockOn(server.read(received))).isGreaterThan(0);
    }
    runtime.blockOn(written);
    assertThat(received.flip()).isEqualTo(sent.flip());
  }

  @Test
  void aReadTimesOutAndTheStreamGoesOn() throws Exception {
    ByteBuffer buffer = ByteBuffer.allocate(10);
    Future<Integer> late = Time.timeout(server.read(buffer), Duration.ofMillis(5));
    assertThrows(TimeoutException.class, () -> runtime.blockOn(late));
    runtime.blockOn(client.writeAll(bytes("late")));
    assertThat(runtime.blockOn(server.read(buffer))).isEqualTo(4);
  }

  @Test
  void aResetFailsTheReader() throws Exception {
    client.option(StandardSocketOptions.SO_LINGER, 0);
    client.close();
    assertThrows(IOException.class, () -> runtime.blockOn(server.read(ByteBuffer.allocate(10))));
  }

  @Test
  void nobodyListens() throws Exception {
    InetSocketAddress address = listener.localAddress();
    listener.close();
    runtime.blockOn(Time.sleep(Duration.ofMillis(1))); // a select, which frees the descriptor
    assertThrows(ConnectException.class, () -> runtime.blockOn(TcpStream.connect(address)));
  }

  @Test
  void aStreamOutlivesTheRuntimeItWasMadeIn() throws Exception {
    try (AsyncRuntime other = AsyncRuntime.create()) {
      JoinHandle<Integer> read = runtime.spawn(server.read(ByteBuffer.allocate(10)));
      settle();
      runtime.close();
      assertThat(read.isDone()).isTrue();
      ByteBuffer buffer = ByteBuffer.allocate(10);
      JoinHandle<Integer> again = other.spawn(server.read(buffer));
      other.blockOn(client.writeAll(bytes("more")));
      assertThat(other.blockOn(again)).isEqualTo(4);
    }
  }

  /** Lets the workers poll what was spawned, on a best effort: no outcome depends on it. */
  private void settle() throws Exception {
    runtime.blockOn(Time.sleep(Duration.ofMillis(5)));
  }
}
