package dev.pinion.net;

import static com.google.common.truth.Truth.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.pinion.AsyncRuntime;
import dev.pinion.future.Context;
import dev.pinion.future.Future;
import dev.pinion.future.Futures;
import dev.pinion.future.Joined;
import dev.pinion.future.Poll;
import dev.pinion.future.Waker;
import dev.pinion.io.Io;
import dev.pinion.task.JoinHandle;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.util.List;
import java.util.concurrent.CancellationException;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TlsTest {
  private final AsyncRuntime runtime = AsyncRuntime.builder().workerThreads(2).build();
  private Tls tls;
  private TcpStream clientSocket;
  private TcpStream serverSocket;

  @BeforeEach
  void connect() throws Exception {
    tls = Tls.of(Certificates.trusted());
    try (TcpListener listener =
        TcpListener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
      JoinHandle<TcpStream> accepted = runtime.spawn(listener.accept());
      clientSocket =
          runtime.blockOn(TcpStream.connect("127.0.0.1", listener.localAddress().getPort()));
      serverSocket = runtime.blockOn(accepted);
    }
  }

  @AfterEach
  void close() throws IOException {
    clientSocket.close();
    serverSocket.close();
    runtime.close();
  }

  private Joined<TlsStream, TlsStream> handshake(String protocol) throws Exception {
    return handshake(tls.with(parameters -> parameters.setProtocols(new String[] {protocol})));
  }

  private Joined<TlsStream, TlsStream> handshake(Tls client) throws Exception {
    return runtime.blockOn(
        Futures.join(client.connect(clientSocket, "localhost"), tls.accept(serverSocket)));
  }

  private static ByteBuffer bytes(String text) {
    return ByteBuffer.wrap(text.getBytes(UTF_8));
  }

  private String read(TlsStream stream) throws Exception {
    ByteBuffer buffer = ByteBuffer.allocate(100);
    int count = runtime.blockOn(stream.read(buffer));
    assertThat(buffer.position()).isEqualTo(Math.max(count, 0));
    return count < 0 ? "the end" : UTF_8.decode(buffer.flip()).toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.3", "TLSv1.2"})
  void bytesGoBothWaysAndTheEndIsSeen(String protocol) throws Exception {
    Joined<TlsStream, TlsStream> both = handshake(protocol);
    assertThat(both.first().session().getProtocol()).isEqualTo(protocol);
    runtime.blockOn(both.first().writeAll(bytes("ping")));
    assertThat(read(both.second())).isEqualTo("ping");
    runtime.blockOn(both.second().writeAll(bytes("pong")));
    assertThat(read(both.first())).isEqualTo("pong");
    both.first().close();
    assertThat(read(both.second())).isEqualTo("the end");
    assertThat(read(both.second())).isEqualTo("the end");
    both.second().close();
  }

  @Test
  void halfClosedItStillReads() throws Exception {
    Joined<TlsStream, TlsStream> both = handshake("TLSv1.3");
    runtime.blockOn(both.first().shutdownOutput());
    assertThat(read(both.second())).isEqualTo("the end");
    runtime.blockOn(both.second().writeAll(bytes("after")));
    assertThat(read(both.first())).isEqualTo("after");
    assertThrows(
        ClosedChannelException.class, () -> runtime.blockOn(both.first().write(bytes("x"))));
    runtime.blockOn(both.second().shutdownOutput());
    assertThat(read(both.first())).isEqualTo("the end");
  }

  @Test
  void aCertificateForAnotherHostIsRefusedAndBothSidesFail() {
    JoinHandle<TlsStream> server = runtime.spawn(tls.accept(serverSocket));
    Future<TlsStream> client = tls.connect(clientSocket, "example.org");
    SSLHandshakeException failure =
        assertThrows(SSLHandshakeException.class, () -> runtime.blockOn(client));
    assertThat(failure).hasMessageThat().contains("example.org");
    assertThrows(SSLException.class, () -> runtime.blockOn(server));
    assertThat(clientSocket.isOpen()).isFalse();
    assertThat(serverSocket.isOpen()).isFalse();
  }

  @Test
  void theVerificationOfTheHostCanBeTakenAway() throws Exception {
    Tls unverified = tls.with(parameters -> parameters.setEndpointIdentificationAlgorithm(null));
    JoinHandle<TlsStream> server = runtime.spawn(tls.accept(serverSocket));
    runtime.blockOn(unverified.connect(clientSocket, "example.org"));
    runtime.blockOn(server);
  }

  @Test
  void aCertificateThatNobodyTrustedSignedIsRefused() throws Exception {
    JoinHandle<TlsStream> server = runtime.spawn(tls.accept(serverSocket));
    Future<TlsStream> client = Tls.of(SSLContext.getDefault()).connect(clientSocket, "localhost");
    assertThrows(SSLHandshakeException.class, () -> runtime.blockOn(client));
    assertThrows(SSLException.class, () -> runtime.blockOn(server));
  }

  @Test
  void theServerIsToldTheHostAndTheyAgreeOnAProtocol() throws Exception {
    tls = tls.with(parameters -> parameters.setApplicationProtocols(new String[] {"h2", "x"}));
    TlsStream server = handshake(tls).second();
    ExtendedSSLSession session = (ExtendedSSLSession) server.session();
    assertThat(session.getRequestedServerNames()).containsExactly(new SNIHostName("localhost"));
    assertThat(server.applicationProtocol()).isEqualTo("h2");
  }

  @Test
  void anEndWithoutCloseNotifyIsAFailure() throws Exception {
    TlsStream server = handshake("TLSv1.3").second();
    clientSocket.close();
    assertThrows(EOFException.class, () -> read(server));
  }

  @Test
  void aPeerThatLeavesDuringTheHandshakeFailsIt() throws Exception {
    JoinHandle<TlsStream> server = runtime.spawn(tls.accept(serverSocket));
    clientSocket.close();
    assertThrows(EOFException.class, () -> runtime.blockOn(server));
    assertThat(serverSocket.isOpen()).isFalse();
  }

  @Test
  void whatIsNoTlsFailsTheHandshake() throws Exception {
    JoinHandle<TlsStream> server = runtime.spawn(tls.accept(serverSocket));
    runtime.blockOn(clientSocket.writeAll(bytes("GET / HTTP/1.1\r\n\r\n")));
    assertThrows(SSLException.class, () -> runtime.blockOn(server));
    ByteBuffer alert = ByteBuffer.allocate(100);
    assertThat(runtime.blockOn(clientSocket.read(alert))).isGreaterThan(0);
    assertThat(alert.get(0)).isEqualTo(21); // the record type of an alert
  }

  @Test
  void whatWasChangedOnTheWayFailsTheReadAndTellsThePeer() throws Exception {
    Joined<TlsStream, TlsStream> both = handshake("TLSv1.3");
    runtime.blockOn(clientSocket.writeAll(ByteBuffer.wrap(new byte[] {23, 3, 3, 0, 2, 1, 1})));
    assertThrows(SSLException.class, () -> read(both.second()));
    assertThrows(SSLException.class, () -> read(both.first()));
  }

  @Test
  void aCancelledHandshakeClosesTheConnection() throws Exception {
    JoinHandle<TlsStream> server = runtime.spawn(tls.accept(serverSocket));
    runtime.blockOn(clientSocket.write(bytes("\u0016\u0003\u0001"))); // begins a record
    server.abort();
    assertThrows(CancellationException.class, () -> runtime.blockOn(server));
    if (!serverSocket.isOpen()) { // else the abort came before the first poll
      assertThat(runtime.blockOn(clientSocket.read(ByteBuffer.allocate(1)))).isEqualTo(-1);
    }
  }

  @Test
  void aCancelledReadLosesNoBytes() throws Exception {
    Joined<TlsStream, TlsStream> both = handshake("TLSv1.3");
    ByteBuffer small = ByteBuffer.allocate(2);
    JoinHandle<Integer> read = runtime.spawn(both.second().read(small));
    read.abort();
    assertThrows(CancellationException.class, () -> runtime.blockOn(read));
    runtime.blockOn(both.first().writeAll(bytes("kept")));
    assertThat(runtime.blockOn(both.second().read(small))).isEqualTo(2);
    assertThat(read(both.second())).isEqualTo("pt");
    assertThat(small.flip()).isEqualTo(bytes("ke"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.3", "TLSv1.2"})
  void oneTaskReadsWhileAnotherWritesThoughBothWaitForRoom(String protocol) throws Exception {
    clientSocket.option(StandardSocketOptions.SO_SNDBUF, 8192);
    serverSocket.option(StandardSocketOptions.SO_SNDBUF, 8192);
    Joined<TlsStream, TlsStream> both = handshake(protocol);
    TlsStream client = both.first();
    JoinHandle<Long> echo =
        runtime.spawn(
            Io.copy(both.second(), both.second())
                .flatMap(n -> both.second().shutdownOutput().map(done -> n)));
    ByteBuffer sent = ByteBuffer.allocate(2 << 20);
    for (int i = 0; sent.hasRemaining(); i++) {
      sent.put((byte) (i * 31));
    }
    JoinHandle<Void> written =
        runtime.spawn(client.writeAll(sent.flip()).flatMap(all -> client.shutdownOutput()));
    ByteBuffer received = ByteBuffer.allocate(sent.capacity() + 1);
    while (runtime.blockOn(client.read(received)) >= 0) {}
    runtime.blockOn(written);
    assertThat(runtime.blockOn(echo)).isEqualTo(sent.capacity());
    assertThat(received.flip()).isEqualTo(sent.flip());
  }

  @Test
  void whatWasHeldBackIsSentWhileThisSideReads() throws Exception {
    clientSocket.option(StandardSocketOptions.SO_SNDBUF, 4096);
    Joined<TlsStream, TlsStream> both = handshake("TLSv1.3");
    ByteBuffer more = ByteBuffer.allocate(1 << 24);
    Context nobody = Context.of(Waker.of(() -> {}));
    int taken = 0;
    Future<Integer> write = both.first().write(more);
    while (write.poll(nobody) instanceof Poll.Ready<Integer>(Integer count)) {
      taken += count;
      write = both.first().write(more);
    }
    write.cancel();
    JoinHandle<Integer> reads = runtime.spawn(both.first().read(ByteBuffer.allocate(1)));
    ByteBuffer received = ByteBuffer.allocate(taken);
    while (received.hasRemaining()) {
      assertThat(runtime.blockOn(both.second().read(received))).isGreaterThan(0);
    }
    runtime.blockOn(both.second().writeAll(bytes("!")));
    assertThat(runtime.blockOn(reads)).isEqualTo(1);
  }

  @Test
  void anUnknownHostHasNoAddress() throws Exception {
    assertThrows(
        java.net.UnknownHostException.class,
        () -> runtime.blockOn(tls.connect("no-such-host.invalid", 443)));
    List<InetAddress> local = runtime.blockOn(Dns.resolve("127.0.0.1"));
    assertThat(local).containsExactly(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
  }
}
