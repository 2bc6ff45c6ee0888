package dev.pinion.io;

import dev.pinion.future.Context;
import dev.pinion.future.DirectFuture;
import dev.pinion.future.Failures;
import dev.pinion.future.Future;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads lines of text from a source of bytes, through a buffer of 8 KiB. One task uses it.
 *
 * <pre>{@code
 * LineReader lines = new LineReader(stream, UTF_8);
 * for (String line; (line = await(lines.next())) != null; ) {
 *   handle(line);
 * }
 * }</pre>
 *
 * <p>A line ends with {@code \n} or {@code \r\n}, so the charset must encode these as ASCII does;
 * bytes that the charset cannot read become U+FFFD.
 */
public final class LineReader {
  private static final int DEFAULT_LIMIT = 1 << 20;

  private final BufferedRead source;
  private final Charset charset;
  private final int limit;

  /** The beginning of a line whose end is still to be read. */
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();

  /** Within a line that was too long. */
  private boolean skipping;

  /** Lines of at most a mebibyte. */
  public LineReader(AsyncRead source, Charset charset) {
    this(source, charset, DEFAULT_LIMIT);
  }

  /**
   * Lines of at most so many bytes: a peer that never ends its line must not fill the memory.
   *
   * @throws IllegalArgumentException if the limit is less than one
   */
  public LineReader(AsyncRead source, Charset charset, int limitBytes) {
    if (limitBytes < 1) {
      throw new IllegalArgumentException("a limit of " + limitBytes + " bytes");
    }
    this.source = source instanceof BufferedRead buffered ? buffered : new BufferedRead(source);
    this.charset = Objects.requireNonNull(charset);
    this.limit = limitBytes;
  }

  /**
   * The next line without its end; null when there is no more. What follows the last line end is a
   * line if it is not empty. Fails with IOException if a line is longer than the limit; the next
   * call then goes on with the line after that. Cancelling it loses nothing: the next call goes on
   * where it was.
   */
  public Future<@Nullable String> next() {
    return new Next(this);
  }

  /** The line that ends in the buffer, or null. */
  private @Nullable String takeLine() {
    ByteBuffer buffer = source.buffered();
    while (buffer.hasRemaining()) {
      byte next = buffer.get();
      boolean ends = next == '\n';
      if (skipping) {
        skipping = !ends;
      } else if (ends) {
        return finish();
      } else if (line.size() < limit) {
        line.write(next);
      } else {
        line.reset();
        skipping = true;
        throw Failures.rethrow(new IOException("a line is longer than " + limit + " bytes"));
      }
    }
    return null;
  }

  private String finish() {
    String text = line.toString(charset);
    line.reset();
    return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
  }

  private record Next(LineReader reader) implements DirectFuture<@Nullable String> {
    @Override
    public @Nullable Object pollDirect(Context cx) {
      while (true) {
        String text = reader.source.isFilling() ? null : reader.takeLine();
        if (text != null) {
          return text;
        }
        Object count = reader.source.fill(cx);
        if (count == PENDING) {
          return PENDING;
        }
        if (count instanceof Integer end && end < 0) {
          return reader.line.size() == 0 ? null : reader.finish();
        }
      }
    }

    @Override
    public void cancel() {
      reader.source.cancelFill();
    }
  }
}
