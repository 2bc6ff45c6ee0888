package dev.pinion.io;

import static com.google.common.truth.Truth.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.pinion.testing.Polled;
import dev.pinion.testing.TestRuntime;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

final class BufferedTest {
  private final Duplex duplex = Duplex.create(4);
  private final ByteStream here = duplex.first();
  private final ByteStream there = duplex.second();

  private static ByteBuffer bytes(String text) {
    return ByteBuffer.wrap(text.getBytes(UTF_8));
  }

  private String arrived() {
    ByteBuffer buffer = ByteBuffer.allocate(10);
    Polled.by(there.read(buffer)).assertReady();
    return UTF_8.decode(buffer.flip()).toString();
  }

  @Test
  void smallReadsShareOneReadOfTheSource() {
    BufferedRead reader = new BufferedRead(there);
    Polled.by(here.write(bytes("abc"))).assertReady();
    ByteBuffer one = ByteBuffer.allocate(1);
    assertThat(Polled.by(reader.read(one)).assertReady()).isEqualTo(1);
    Polled<Integer> emptied = Polled.by(there.read(ByteBuffer.allocate(1))).assertPending();
    assertThat(Polled.by(reader.read(one.clear())).assertReady()).isEqualTo(1);
    assertThat(one.get(0)).isEqualTo('b');
    emptied.cancel();
  }

  @Test
  void aCancelledReadKeepsWhatTheBufferHas() {
    BufferedRead reader = new BufferedRead(there);
    ByteBuffer into = ByteBuffer.allocate(5);
    Polled.by(reader.read(into)).assertPending().cancel();
    Polled.by(here.write(bytes("abc"))).assertReady();
    assertThat(Polled.by(reader.read(into)).assertReady()).isEqualTo(3);
    Polled.by(here.shutdownOutput()).assertReady();
    assertThat(Polled.by(reader.read(into)).assertReady()).isEqualTo(-1);
  }

  @Test
  void linesGoOnWhereABufferedReadStopped() {
    BufferedRead reader = new BufferedRead(there);
    Polled.by(here.write(bytes("ab\nc"))).assertReady();
    Polled.by(reader.read(ByteBuffer.allocate(1))).assertReady();
    LineReader lines = new LineReader(reader, UTF_8);
    assertThat(Polled.by(lines.next()).assertReady()).isEqualTo("b");
    Polled.by(here.shutdownOutput()).assertReady();
    assertThat(Polled.by(lines.next()).assertReady()).isEqualTo("c");
  }

  @Test
  void smallWritesAreCollectedUntilFlush() {
    BufferedWrite writer = new BufferedWrite(here, 8);
    assertThat(Polled.by(writer.write(bytes("ab"))).assertReady()).isEqualTo(2);
    assertThat(Polled.by(writer.write(bytes("c"))).assertReady()).isEqualTo(1);
    Polled.by(there.read(ByteBuffer.allocate(1))).assertPending().cancel();
    Polled.by(writer.flush()).assertReady();
    assertThat(arrived()).isEqualTo("abc");
  }

  @Test
  void aCancelledFlushLosesNothing() {
    BufferedWrite writer = new BufferedWrite(here, 8);
    Polled.by(writer.writeAll(bytes("abcdef"))).assertReady();
    Polled.by(writer.flush()).assertPending().cancel();
    assertThat(arrived()).isEqualTo("abcd");
    Polled.by(writer.flush()).assertReady();
    assertThat(arrived()).isEqualTo("ef");
  }

  @Test
  void aFullBufferIsWrittenBeforeMoreIsTaken() throws Exception {
    BufferedWrite writer = new BufferedWrite(here, 3);
    try (TestRuntime runtime = TestRuntime.create()) {
      var writing =
          runtime.spawn(
              writer.writeAll(bytes("abcdefghij")).flatMap(all -> writer.shutdownOutput()));
      ByteBuffer buffer = ByteBuffer.allocate(10);
      runtime.blockOn(there.readFully(buffer));
      assertThat(UTF_8.decode(buffer.flip()).toString()).isEqualTo("abcdefghij");
      assertThat(runtime.blockOn(there.read(buffer.clear()))).isEqualTo(-1);
      runtime.blockOn(writing);
    }
  }

  @Test
  void buffersHaveRoom() {
    assertThrows(IllegalArgumentException.class, () -> new BufferedRead(there, 0));
    assertThrows(IllegalArgumentException.class, () -> new BufferedWrite(here, 0));
    assertThrows(IllegalArgumentException.class, () -> Duplex.create(0));
  }
}
