package dev.pinion.net;

import static com.google.common.truth.Truth.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.pinion.AsyncRuntime;
import dev.pinion.future.Futures;
import dev.pinion.future.Joined;
import dev.pinion.io.Duplex;
import dev.pinion.io.Io;
import dev.pinion.task.JoinHandle;
import dev.pinion.testing.Polled;
import dev.pinion.time.Time;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Corners of sockets that servers rely on. */
final class NetPromisesTest {
  private final AsyncRuntime runtime = AsyncRuntime.builder().workerThreads(2).build();
  @TempDir Path folder;

  @AfterEach
  void close() {
    runtime.close();
  }

  private static TcpListener listen() throws IOException {
    return TcpListener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
  }

  private Joined<TcpStream, TcpStream> connected() throws Exception {
    try (TcpListener listener = listen()) {
      return runtime.blockOn(
          Futures.join(TcpStream.connect(listener.localAddress()), listener.accept()));
    }
  }

  private static ByteBuffer bytes(String text) {
    return ByteBuffer.wrap(text.getBytes(UTF_8));
  }

  private String read(SocketStream stream) throws Exception {
    ByteBuffer buffer = ByteBuffer.allocate(100);
    int count = runtime.blockOn(stream.read(buffer));
    return count < 0 ? "the end" : UTF_8.decode(buffer.flip()).toString();
  }

  @Test
  void connectionsWaitToBeAcceptedAndKeepTheirOrder() throws Exception {
    try (TcpListener listener = listen()) {
      for (int i = 0; i < 5; i++) {
        TcpStream client = runtime.blockOn(TcpStream.connect(listener.localAddress()));
        runtime.blockOn(client.writeAll(bytes("" + i)));
        client.close();
      }
      for (int i = 0; i < 5; i++) {
        try (TcpStream accepted = runtime.blockOn(listener.accept())) {
          assertThat(read(accepted)).isEqualTo("" + i);
          assertThat(read(accepted)).isEqualTo("the end");
        }
      }
    }
  }

  @Test
  void anAddressInUseIsRefused() throws Exception {
    try (TcpListener listener = listen()) {
      assertThrows(BindException.class, () -> TcpListener.bind(listener.localAddress()));
    }
  }

  @Test
  void oneTaskReadsWhileAnotherWritesTheSameStream() throws Exception {
    Joined<TcpStream, TcpStream> both = connected();
    try (TcpStream client = both.first();
        TcpStream server = both.second()) {
      JoinHandle<Long> echo =
          runtime.spawn(
              Io.copy(server, server).flatMap(n -> server.shutdownOutput().map(done -> n)));
      ByteBuffer sent = ByteBuffer.allocate(3 << 20);
      JoinHandle<Void> written =
          runtime.spawn(client.writeAll(sent).flatMap(all -> client.shutdownOutput()));
      ByteBuffer received = ByteBuffer.allocate(sent.capacity());
      runtime.blockOn(client.readFully(received));
      assertThat(read(client)).isEqualTo("the end");
      runtime.blockOn(written);
      assertThat(runtime.blockOn(echo)).isEqualTo(sent.capacity());
    }
  }

  @Test
  void closingWakesAWriterThatWaitsForRoom() throws Exception {
    Joined<TcpStream, TcpStream> both = connected();
    try (TcpStream server = both.second()) {
      both.first().option(StandardSocketOptions.SO_SNDBUF, 8192);
      Polled<Void> writing =
          Polled.by(both.first().writeAll(ByteBuffer.allocate(32 << 20))).assertPending();
      both.first().close();
      writing.assertWoken().assertFails(ClosedChannelException.class);
      assertThat(server.isOpen()).isTrue();
    }
  }

  @Test
  void aPeerThatIsResetMidWriteFailsTheWriter() throws Exception {
    Joined<TcpStream, TcpStream> both = connected();
    try (TcpStream client = both.first()) {
      JoinHandle<Void> writing = runtime.spawn(client.writeAll(ByteBuffer.allocate(64 << 20)));
      both.second().option(StandardSocketOptions.SO_LINGER, 0);
      both.second().close();
      assertThrows(IOException.class, () -> runtime.blockOn(writing));
    }
  }

  @Test
  void aClosedStreamFailsEveryOperation() throws Exception {
    Joined<TcpStream, TcpStream> both = connected();
    both.second().close();
    both.first().close();
    both.first().close();
    assertThat(both.first().isOpen()).isFalse();
    assertThrows(ClosedChannelException.class, () -> read(both.first()));
    assertThrows(
        ClosedChannelException.class, () -> runtime.blockOn(both.first().write(bytes("x"))));
    assertThrows(
        ClosedChannelException.class, () -> runtime.blockOn(both.first().shutdownOutput()));
  }

  @Test
  void nothingToMoveIsReadyAtOnce() throws Exception {
    Joined<TcpStream, TcpStream> both = connected();
    try (TcpStream client = both.first();
        TcpStream server = both.second()) {
      assertThat(Polled.by(client.read(ByteBuffer.allocate(0))).assertReady()).isEqualTo(0);
      assertThat(Polled.by(server.write(ByteBuffer.allocate(0))).assertReady()).isEqualTo(0);
    }
  }

  @Test
  void aNameIsLookedUpAndConnectedTo() throws Exception {
    int port;
    try (TcpListener listener = listen()) {
      port = listener.localAddress().getPort();
      JoinHandle<TcpStream> accepted = runtime.spawn(listener.accept());
      try (TcpStream client = runtime.blockOn(TcpStream.connect("localhost", port));
          TcpStream server = runtime.blockOn(accepted)) {
        assertThat(client.remoteAddress().getPort()).isEqualTo(port);
        assertThat(server.remoteAddress()).isEqualTo(client.localAddress());
      }
    }
    runtime.blockOn(Time.sleep(Duration.ofMillis(1))); // a select, which frees the descriptor
    // Refused, or reset where the descriptor is freed just then.
    assertThrows(
        SocketException.class, () -> runtime.blockOn(TcpStream.connect("localhost", port)));
  }

  @Test
  void aHalfClosedUnixStreamStillReads() throws Exception {
    Path path = folder.resolve("socket");
    try (UnixListener listener = UnixListener.bind(path)) {
      Joined<UnixStream, UnixStream> both =
          runtime.blockOn(Futures.join(UnixStream.connect(path), listener.accept()));
      try (UnixStream client = both.first();
          UnixStream server = both.second()) {
        runtime.blockOn(client.shutdownOutput());
        assertThat(read(server)).isEqualTo("the end");
        runtime.blockOn(server.writeAll(bytes("after")));
        assertThat(read(client)).isEqualTo("after");
      }
    }
  }

  @Test
  void aUnixSocketNobodyListensAtIsRefused() {
    assertThrows(
        IOException.class, () -> runtime.blockOn(UnixStream.connect(folder.resolve("nothing"))));
  }

  @Test
  void anEmptyDatagramArrives() throws Exception {
    InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    try (UdpSocket here = UdpSocket.bind(any);
        UdpSocket there = UdpSocket.bind(any)) {
      assertThat(runtime.blockOn(here.send(ByteBuffer.allocate(0), there.localAddress())))
          .isEqualTo(0);
      ByteBuffer buffer = ByteBuffer.allocate(10);
      assertThat(runtime.blockOn(there.receive(buffer))).isEqualTo(here.localAddress());
      assertThat(buffer.position()).isEqualTo(0);
    }
  }

  @Test
  void aCancelledReceiveLosesNoDatagram() throws Exception {
    InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    try (UdpSocket here = UdpSocket.bind(any);
        UdpSocket there = UdpSocket.bind(any)) {
      Polled.by(there.receive(ByteBuffer.allocate(10))).assertPending().cancel();
      runtime.blockOn(here.send(bytes("kept"), there.localAddress()));
      ByteBuffer buffer = ByteBuffer.allocate(10);
      runtime.blockOn(there.receive(buffer));
      assertThat(buffer.position()).isEqualTo(4);
    }
  }

  @Test
  void tlsRunsOverAnyStreamOfBytes() throws Exception {
    Tls tls = Tls.of(Certificates.trusted());
    Duplex duplex = Duplex.create(1000); // less than a record
    Joined<TlsStream, TlsStream> both =
        runtime.blockOn(
            Futures.join(tls.connect(duplex.first(), "localhost"), tls.accept(duplex.second())));
    JoinHandle<Void> written = runtime.spawn(both.first().writeAll(ByteBuffer.allocate(50_000)));
    ByteBuffer received = ByteBuffer.allocate(50_000);
    runtime.blockOn(both.second().readFully(received));
    runtime.blockOn(written);
  }
}
