package dev.pinion.io;

import static com.google.common.truth.Truth.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pinion.testing.Polled;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

final class CopyTest {
  private final Duplex from = Duplex.create(100);
  private final Duplex to = Duplex.create(2);

  private static ByteBuffer bytes(String text) {
    return ByteBuffer.wrap(text.getBytes(UTF_8));
  }

  @Test
  void whatWasCopiedIsFlushedBeforeItWaitsForMore() throws IOException {
    Polled<Long> copy = Polled.by(Io.copy(from.second(), new BufferedWrite(to.first())));
    copy.assertPending();
    Polled.by(from.first().writeAll(bytes("ab"))).assertReady();
    copy.assertWoken().assertPending();
    ByteBuffer read = ByteBuffer.allocate(2);
    Polled.by(to.second().readFully(read)).assertReady();
    assertThat(read.flip()).isEqualTo(bytes("ab"));
    from.first().close();
    assertThat(copy.assertReady()).isEqualTo(2);
  }

  @Test
  void whatComesWhileItFlushesWaitsForThatAndIsNotLost() throws IOException {
    Polled<Long> copy = Polled.by(Io.copy(from.second(), new BufferedWrite(to.first())));
    Polled.by(from.first().writeAll(bytes("abcd"))).assertReady();
    copy.assertPending(); // two bytes fit
    Polled.by(from.first().writeAll(bytes("ef"))).assertReady();
    copy.assertPending();
    from.first().close();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 3; i++) {
      ByteBuffer read = ByteBuffer.allocate(2);
      Polled.by(to.second().readFully(read)).assertReady();
      text.append((char) read.get(0)).append((char) read.get(1));
      copy = i < 1 ? copy.assertPending() : copy;
      if (i == 1) {
        assertThat(copy.assertReady()).isEqualTo(6);
      }
    }
    assertThat(text.toString()).isEqualTo("abcdef");
  }

  @Test
  void cancelledWhileItReadsAndFlushesItLetsBothGo() {
    Polled<Long> copy = Polled.by(Io.copy(from.second(), new BufferedWrite(to.first())));
    Polled.by(from.first().writeAll(bytes("abcd"))).assertReady();
    copy.assertPending().cancel();
    ByteBuffer read = ByteBuffer.allocate(4);
    Polled.by(to.second().read(read)).assertReady();
    assertThat(read.position()).isEqualTo(2);
    Polled.by(to.second().read(read)).assertPending();
  }
}
