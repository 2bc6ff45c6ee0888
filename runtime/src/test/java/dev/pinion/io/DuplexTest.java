package dev.pinion.io;

import static com.google.common.truth.Truth.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pinion.testing.Polled;
import dev.pinion.testing.TestRuntime;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import org.junit.jupiter.api.Test;

final class DuplexTest {
  private final Duplex duplex = Duplex.create(4);
  private final ByteStream here = duplex.first();
  private final ByteStream there = duplex.second();

  private static ByteBuffer bytes(String text) {
    return ByteBuffer.wrap(text.getBytes(UTF_8));
  }

  private static String text(ByteBuffer buffer) {
    return UTF_8.decode(buffer.flip()).toString();
  }

  @Test
  void aWriteWakesTheReader() {
    ByteBuffer buffer = ByteBuffer.allocate(10);
    Polled<Integer> read = Polled.by(there.read(buffer)).assertPending();
    assertThat(Polled.by(here.write(bytes("abc"))).assertReady()).isEqualTo(3);
    assertThat(read.assertWoken().assertReady()).isEqualTo(3);
    assertThat(text(buffer)).isEqualTo("abc");
  }

  @Test
  void aFullPipeMakesTheWriterWaitForTheReader() {
    ByteBuffer from = bytes("abcdef");
    Polled<Void> writing = Polled.by(here.writeAll(from)).assertPending();
    assertThat(from.position()).isEqualTo(4);
    ByteBuffer buffer = ByteBuffer.allocate(3);
    assertThat(Polled.by(there.read(buffer)).assertReady()).isEqualTo(3);
    writing.assertWoken().assertReady();
    assertThat(Polled.by(there.read(buffer.clear())).assertReady()).isEqualTo(3);
    assertThat(text(buffer)).isEqualTo("def");
  }

  @Test
  void halfClosedTheOtherDirectionGoesOn() {
    Polled.by(here.write(bytes("x"))).assertReady();
    Polled.by(here.shutdownOutput()).assertReady();
    ByteBuffer buffer = ByteBuffer.allocate(9);
    assertThat(Polled.by(there.read(buffer)).assertReady()).isEqualTo(1);
    assertThat(Polled.by(there.read(buffer)).assertReady()).isEqualTo(-1);
    Polled.by(there.write(bytes("y"))).assertReady();
    assertThat(Polled.by(here.read(buffer.clear())).assertReady()).isEqualTo(1);
    Polled.by(here.write(bytes("z"))).assertFails(ClosedChannelException.class);
  }

  @Test
  void closingWakesAndFailsWhoWaitsOnEitherSide() throws IOException {
    Polled<Integer> mine = Polled.by(here.read(ByteBuffer.allocate(1))).assertPending();
    Polled<Void> theirs = Polled.by(there.writeAll(bytes("abcdef"))).assertPending();
    mine.assertWoken().assertReady();
    Polled<Integer> again = Polled.by(there.read(ByteBuffer.allocate(1))).assertPending();
    here.close();
    theirs.assertWoken().assertFails(IOException.class);
    assertThat(again.assertWoken().assertReady()).isEqualTo(-1);
    Polled.by(here.read(ByteBuffer.allocate(1))).assertFails(ClosedChannelException.class);
  }

  @Test
  void readFullyWaitsForAllAndFailsAtAnEarlyEnd() {
    ByteBuffer buffer = ByteBuffer.allocate(3);
    Polled<Void> reading = Polled.by(there.readFully(buffer)).assertPending();
    Polled.by(here.write(bytes("ab"))).assertReady();
    reading.assertWoken().assertPending();
    Polled.by(here.shutdownOutput()).assertReady();
    EOFException end = reading.assertWoken().assertFails(EOFException.class);
    assertThat(end).hasMessageThat().contains("1 byte");
    assertThat(buffer.position()).isEqualTo(2);
  }

  @Test
  void aCancelledReadLosesNoBytes() {
    ByteBuffer unused = ByteBuffer.allocate(3);
    Polled.by(there.read(unused)).assertPending().cancel();
    Polled.by(here.write(bytes("ab"))).assertReady();
    assertThat(unused.position()).isEqualTo(0);
    assertThat(Polled.by(there.read(unused)).assertReady()).isEqualTo(2);
  }

  @Test
  void copyBothPassesBytesAndEndsOnInBothDirections() throws Exception {
    TestRuntime.explore(
        20,
        runtime -> {
          Duplex left = Duplex.create(3);
          Duplex right = Duplex.create(5);
          var copied = runtime.spawn(Io.copyBoth(left.second(), right.first()));
          ByteStream client = left.first();
          ByteStream server = right.second();
          var asking =
              runtime.spawn(
                  client.writeAll(bytes("question")).flatMap(done -> client.shutdownOutput()));
          var answering =
              runtime.spawn(
                  Io.copy(server, server).flatMap(n -> server.shutdownOutput().map(done -> n)));
          ByteBuffer answer = ByteBuffer.allocate(8);
          runtime.blockOn(client.readFully(answer));
          assertThat(text(answer)).isEqualTo("question");
          assertThat(runtime.blockOn(client.read(ByteBuffer.allocate(1)))).isEqualTo(-1);
          assertThat(runtime.blockOn(copied)).isEqualTo(new Io.Copied(8, 8));
          runtime.blockOn(asking);
          assertThat(runtime.blockOn(answering)).isEqualTo(8);
        });
  }
}
