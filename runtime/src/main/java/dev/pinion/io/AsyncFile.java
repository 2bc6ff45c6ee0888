package dev.pinion.io;

import dev.pinion.annotations.Pinned;
import dev.pinion.future.Context;
import dev.pinion.future.DirectFuture;
import dev.pinion.future.Failures;
import dev.pinion.future.Future;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * A file, read and written from a position that moves on. The kernel has no files that tell when
 * they are ready, so each operation runs on a thread that may block, in blocks of up to 64 KiB. One
 * task uses it at a time.
 */
public final class AsyncFile implements AsyncRead, AsyncWrite, AutoCloseable {
  private static final int BLOCK_BYTES = 1 << 16;

  private final FileChannel channel;
  private long position;

  private AsyncFile(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Opens the file, for reading unless the options say otherwise; fails as {@link FileChannel#open}
   * does. When it is cancelled while it runs the file is closed again.
   */
  public static Future<AsyncFile> open(Path path, OpenOption... options) {
    Objects.requireNonNull(path);
    OpenOption[] copy = options.clone();
    return new Open(() -> new AsyncFile(FileChannel.open(path, copy)));
  }

  /** Where the next operation begins, in bytes from the beginning. */
  public long position() {
    return position;
  }

  /** Sets where the next operation begins. */
  public void position(long bytes) {
    if (bytes < 0) {
      throw new IllegalArgumentException("position " + bytes);
    }
    position = bytes;
  }

  @Override
  public Future<Integer> read(@Pinned ByteBuffer into) {
    return new Read(this, into);
  }

  /**
   * Takes up to 64 KiB from the buffer. Cancelled while it runs, the bytes may be written, but
   * neither the buffer's position nor the file's moves on.
   */
  @Override
  public Future<Integer> write(@Pinned ByteBuffer from) {
    return new Write(this, from);
  }

  /** Ready: nothing is held back here. What the system holds back goes to the disk by force. */
  @Override
  public Future<@Nullable Void> flush() {
    return (DirectFuture<@Nullable Void>) cx -> null;
  }

  /** Has the system bring what was written to the disk; as {@link FileChannel#force}. */
  public Future<@Nullable Void> force() {
    return BlockingCalls.call(
        () -> {
          channel.force(false);
          return null;
        });
  }

  /** {@link #force}; a file has no reader to tell. */
  @Override
  public Future<@Nullable Void> shutdownOutput() {
    return force();
  }

  /** How many bytes it has. */
  public Future<Long> size() {
    return BlockingCalls.call(channel::size);
  }

  /** Closes the file; what is under way fails. Closing twice is harmless. */
  @Override
  public void close() throws IOException {
    channel.close();
  }

  private static final class Open extends ColdCall<AsyncFile> {
    private volatile boolean cancelled;
    private volatile @Nullable AsyncFile opened;
    private final Callable<AsyncFile> open;

    Open(Callable<AsyncFile> open) {
      super(null);
      this.open = open;
    }

    @Override
    Callable<AsyncFile> begin() {
      return () -> {
        AsyncFile file = open.call();
        opened = file; // before cancelled is read: one of the two closes it
        if (cancelled) {
          file.close();
        }
        return file;
      };
    }

    @Override
    public @Nullable Object pollDirect(Context cx) {
      Object file = super.pollDirect(cx);
      if (file != PENDING) {
        opened = null; // the owner's from here on
      }
      return file;
    }

    @Override
    public void cancel() {
      super.cancel();
      cancelled = true;
      AsyncFile file = opened;
      if (file != null) {
        try {
          file.close();
        } catch (IOException e) {
          throw Failures.rethrow(e);
        }
      }
    }
  }

  /** The thread fills a block of its own: a cancelled read leaves the caller's buffer alone. */
  private static final class Read extends ColdCall<Integer> {
    private final AsyncFile file;
    private final ByteBuffer into;
    private @Nullable ByteBuffer block;

    Read(AsyncFile file, ByteBuffer into) {
      super(null);
      this.file = file;
      this.into = into;
    }

    @Override
    Callable<Integer> begin() {
      ByteBuffer room = ByteBuffer.allocate(Math.min(into.remaining(), BLOCK_BYTES));
      block = room;
      long at = file.position;
      return () -> room.hasRemaining() ? file.channel.read(room, at) : 0;
    }

    @Override
    public @Nullable Object pollDirect(Context cx) {
      Object count = super.pollDirect(cx);
      ByteBuffer filled = block;
      if (count != PENDING && filled != null) {
        file.position += filled.position();
        into.put(filled.flip());
      }
      return count;
    }
  }

  private static final class Write extends ColdCall<Integer> {
    private final AsyncFile file;
    private final ByteBuffer from;

    Write(AsyncFile file, ByteBuffer from) {
      super(null);
      this.file = file;
      this.from = from;
    }

    @Override
    Callable<Integer> begin() {
      ByteBuffer block = ByteBuffer.allocate(Math.min(from.remaining(), BLOCK_BYTES));
      block.put(from.duplicate().limit(from.position() + block.remaining())).flip();
      long at = file.position;
      return () -> {
        while (block.hasRemaining()) {
          file.channel.write(block, at + block.position());
        }
        return block.limit();
      };
    }

    @Override
    public @Nullable Object pollDirect(Context cx) {
      Object count = super.pollDirect(cx);
      if (count instanceof Integer written) {
        file.position += written;
        from.position(from.position() + written);
      }
      return count;
    }
  }
}
