package dev.pinion.io;

import static com.google.common.truth.Truth.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.pinion.AsyncRuntime;
import dev.pinion.future.Context;
import dev.pinion.future.Future;
import dev.pinion.future.Futures;
import dev.pinion.future.Poll;
import dev.pinion.future.Waker;
import dev.pinion.testing.Polled;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FilesAndLinesTest {
  private final AsyncRuntime runtime = AsyncRuntime.create();
  @TempDir Path folder;

  @AfterEach
  void close() {
    runtime.close();
  }

  /** Gives its bytes in pieces of this size. */
  private static AsyncRead pieces(String text, int size) {
    ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(UTF_8));
    return into -> {
      if (!bytes.hasRemaining()) {
        return Futures.ready(-1);
      }
      int count = Math.min(Math.min(size, bytes.remaining()), into.remaining());
      into.put(bytes.slice(bytes.position(), count));
      bytes.position(bytes.position() + count);
      return Futures.ready(count);
    };
  }

  @Test
  void linesAreFoundWhereverThePiecesEnd() {
    for (int size = 1; size < 20; size++) {
      LineReader lines = new LineReader(pieces("eins\r\nzwei\n\ndrei ü\nrest", size), UTF_8);
      for (String expected : new String[] {"eins", "zwei", "", "drei ü", "rest", null}) {
        assertThat(Polled.by(lines.next()).assertReady()).isEqualTo(expected);
      }
    }
  }

  @Test
  void aLineWithoutEndDoesNotFillTheMemory() {
    LineReader lines = new LineReader(pieces("12345\n123456\n", 100), UTF_8, 5);
    assertThat(Polled.by(lines.next()).assertReady()).isEqualTo("12345");
    Polled.by(lines.next()).assertFails(IOException.class);
  }

  @Test
  void aCancelledLineIsNotLost() {
    boolean[] more = {false};
    AsyncRead rest = pieces("b\n", 10);
    AsyncRead first = pieces("a", 10);
    boolean[] begun = {false};
    AsyncRead source =
        into -> {
          if (!begun[0]) {
            begun[0] = true;
            return first.read(into);
          }
          return more[0] ? rest.read(into) : Futures.pending();
        };
    LineReader lines = new LineReader(source, UTF_8);
    Polled<String> cancelled = Polled.by(lines.next()).assertPending();
    cancelled.cancel();
    more[0] = true;
    assertThat(Polled.by(lines.next()).assertReady()).isEqualTo("ab");
  }

  @Test
  void aFileIsWrittenAndRead() throws Exception {
    String text = "zeile\n".repeat(50_000);
    Path path = folder.resolve("file");
    try (AsyncFile file = runtime.blockOn(AsyncFile.open(path, CREATE, READ, WRITE))) {
      runtime.blockOn(file.writeAll(ByteBuffer.wrap(text.getBytes(UTF_8))));
      runtime.blockOn(file.flush());
      runtime.blockOn(file.force());
      assertThat(runtime.blockOn(file.size())).isEqualTo(text.length());
      file.position(0);
      LineReader lines = new LineReader(file, UTF_8);
      int count = 0;
      while (runtime.blockOn(lines.next()) != null) {
        count++;
      }
      assertThat(count).isEqualTo(50_000);
    }
    assertThat(Files.readString(path)).isEqualTo(text);
  }

  @Test
  void copyMovesEverything() throws Exception {
    Path from = folder.resolve("from");
    Path to = folder.resolve("to");
    Files.write(from, new byte[200_001]);
    try (AsyncFile source = runtime.blockOn(AsyncFile.open(from));
        AsyncFile sink = runtime.blockOn(AsyncFile.open(to, CREATE, WRITE))) {
      assertThat(runtime.blockOn(Io.copy(source, sink))).isEqualTo(200_001);
    }
    assertThat(Files.mismatch(from, to)).isEqualTo(-1);
  }

  @Test
  void aFileThatIsNotThereFailsAsTheJdkSays() {
    assertThrows(
        NoSuchFileException.class,
        () -> runtime.blockOn(AsyncFile.open(folder.resolve("missing"))));
  }

  @Test
  void anExecutorWithoutThreadsForBlockingCallsHasVirtualOnes() throws Exception {
    Path path = Files.writeString(folder.resolve("small"), "x");
    CountDownLatch woken = new CountDownLatch(1);
    Future<AsyncFile> open = AsyncFile.open(path);
    Poll<AsyncFile> first = open.poll(Context.of(Waker.of(woken::countDown)));
    if (!first.isReady()) {
      woken.await();
      Polled.by(open).assertReady().close();
    }
  }
}
