package dev.pinion.net;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.pinion.AsyncRuntime;
import dev.pinion.future.Future;
import dev.pinion.future.Futures;
import dev.pinion.future.Joined;
import dev.pinion.io.ByteStream;
import dev.pinion.io.CancelledOperationsTest;
import dev.pinion.io.Duplex;
import dev.pinion.io.Io;
import dev.pinion.task.JoinHandle;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** TLS over connections that are smaller than its records, or that end in the middle of one. */
@Timeout(60)
final class TlsTransportTest {
  private final AsyncRuntime runtime = AsyncRuntime.builder().workerThreads(2).build();
  private Tls tls;

  @BeforeEach
  void trust() throws Exception {
    tls = Tls.of(Certificates.trusted());
  }

  @AfterEach
  void close() {
    runtime.close();
  }

  private Joined<TlsStream, TlsStream> handshake(Tls tls, Duplex duplex) throws Exception {
    return runtime.blockOn(
        Futures.join(tls.connect(duplex.first(), "localhost"), tls.accept(duplex.second())));
  }

  private Tls speaking(String protocol) {
    return tls.with(parameters -> parameters.setProtocols(new String[] {protocol}));
  }

  @ParameterizedTest
  @CsvSource({"1, TLSv1.3", "1, TLSv1.2", "7, TLSv1.3", "100, TLSv1.3", "17000, TLSv1.2"})
  void bytesGoBothWaysAndBothEndsAreSeenHoweverLittleTheConnectionHolds(
      int capacity, String protocol) throws Exception {
    Joined<TlsStream, TlsStream> both = handshake(speaking(protocol), Duplex.create(capacity));
    TlsStream client = both.first();
    TlsStream server = both.second();
    JoinHandle<Long> echo =
        runtime.spawn(Io.copy(server, server).flatMap(n -> server.shutdownOutput().map(done -> n)));
    ByteBuffer sent = ByteBuffer.allocate(40_000);
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
  void ticketsThatWaitForRoomGoOutWithWhatTheServerWrites() throws Exception {
    Joined<TlsStream, TlsStream> both = handshake(speaking("TLSv1.3"), Duplex.create(1));
    JoinHandle<Void> written = runtime.spawn(both.second().writeAll(bytes("welcome")));
    ByteBuffer read = ByteBuffer.allocate(7);
    runtime.blockOn(both.first().readFully(read));
    runtime.blockOn(written);
    assertThat(read.flip()).isEqualTo(bytes("welcome"));
  }

  @Test
  void ticketsThatWaitForRoomAreNoObstacleToAClientThatOnlyWrites() throws Exception {
    Joined<TlsStream, TlsStream> both = handshake(speaking("TLSv1.3"), Duplex.create(1));
    JoinHandle<Void> written = runtime.spawn(both.first().writeAll(bytes("notes")));
    ByteBuffer read = ByteBuffer.allocate(5);
    runtime.blockOn(both.second().readFully(read));
    runtime.blockOn(written);
    assertThat(read.flip()).isEqualTo(bytes("notes"));
    both.second().close();
    both.first().close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.3", "TLSv1.2"})
  void aConnectionCutAnywhereInTheHandshakeFailsTheClient(String protocol) throws Exception {
    for (int cut : new int[] {0, 1, 4, 5, 6, 90, 130, 140, 400}) {
      Duplex duplex = Duplex.create(1 << 16);
      Tls spoken = speaking(protocol);
      JoinHandle<TlsStream> server = runtime.spawn(spoken.accept(duplex.second()));
      Future<TlsStream> client = spoken.connect(new CutShort(duplex.first(), cut), "localhost");
      IOException failure =
          assertThrows(IOException.class, () -> runtime.blockOn(client), () -> "cut after " + cut);
      assertThat(failure).hasMessageThat().isNotEmpty();
      assertWithMessage("cut after %s", cut)
          .that(assertThrows(IOException.class, () -> runtime.blockOn(server)))
          .hasMessageThat()
          .isNotEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.3", "TLSv1.2"})
  void operationsThatAreCancelledAgainAndAgainLoseNothing(String protocol) throws Exception {
    for (int seed = 1; seed <= 10; seed++) {
      Joined<TlsStream, TlsStream> both = handshake(speaking(protocol), Duplex.create(20 * seed));
      CancelledOperationsTest.passes(seed, both.first(), both.second());
      CancelledOperationsTest.passes(seed, both.second(), both.first());
    }
  }

  @Test
  void manyRecordsAreReadInPiecesThroughOneBuffer() throws Exception {
    Joined<TlsStream, TlsStream> both = handshake(tls, Duplex.create(1 << 16));
    ByteBuffer piece = ByteBuffer.allocate(5_000);
    for (int record = 0; record < 40; record++) { // a buffer that doubled would have 2^54 bytes
      runtime.blockOn(both.first().writeAll(ByteBuffer.allocate(10_000).put(9_999, (byte) record)));
      runtime.blockOn(both.second().readFully(piece.clear()));
      runtime.blockOn(both.second().readFully(piece.clear()));
      assertThat(piece.get(4_999)).isEqualTo((byte) record);
    }
  }

  @Test
  void dataCutShortIsAFailureThatSaysSo() throws Exception {
    Duplex duplex = Duplex.create(1 << 16);
    CutShort transport = new CutShort(duplex.second(), Integer.MAX_VALUE);
    Joined<TlsStream, TlsStream> both =
        runtime.blockOn(
            Futures.join(tls.connect(duplex.first(), "localhost"), tls.accept(transport)));
    transport.left = 3;
    runtime.blockOn(both.first().writeAll(bytes("pay 100 to")));
    ByteBuffer into = ByteBuffer.allocate(100);
    for (int i = 0; i < 2; i++) {
      EOFException failure =
          assertThrows(EOFException.class, () -> runtime.blockOn(both.second().read(into)));
      assertThat(failure).hasMessageThat().contains("without the peer's close_notify");
    }
    assertThat(into.position()).isEqualTo(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.3", "TLSv1.2"})
  void afterCloseNothingIsReadOrWritten(String protocol) throws Exception {
    Joined<TlsStream, TlsStream> both = handshake(speaking(protocol), Duplex.create(1 << 16));
    both.first().close();
    both.first().close();
    assertThrows(
        ClosedChannelException.class, () -> runtime.blockOn(both.first().write(bytes("x"))));
    assertThrows(
        IOException.class, () -> runtime.blockOn(both.first().read(ByteBuffer.allocate(1))));
    assertThat(runtime.blockOn(both.second().read(ByteBuffer.allocate(1)))).isEqualTo(-1);
    both.second().close();
  }

  private static ByteBuffer bytes(String text) {
    return ByteBuffer.wrap(text.getBytes(UTF_8));
  }

  /** A connection that somebody in between ends after so many bytes. */
  private static final class CutShort implements ByteStream {
    private final ByteStream whole;
    private int left;

    CutShort(ByteStream whole, int left) {
      this.whole = whole;
      this.left = left;
    }

    @Override
    public Future<Integer> read(ByteBuffer into) {
      if (left == 0) {
        return Futures.ready(-1);
      }
      ByteBuffer some = into.slice(into.position(), Math.min(left, into.remaining()));
      return whole
          .read(some)
          .map(
              count -> {
                into.position(into.position() + Math.max(count, 0));
                left -= Math.max(count, 0);
                return count;
              });
    }

    @Override
    public Future<Integer> write(ByteBuffer from) {
      return whole.write(from);
    }

    @Override
    public Future<Void> flush() {
      return whole.flush();
    }

    @Override
    public Future<Void> shutdownOutput() {
      return whole.shutdownOutput();
    }

    @Override
    public void close() throws IOException {
      whole.close();
    }
  }
}
