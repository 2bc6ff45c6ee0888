package dev.pinion.io;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import dev.pinion.annotations.Sync;
import dev.pinion.future.Context;
import dev.pinion.future.DirectFuture;
import dev.pinion.future.Failures;
import dev.pinion.future.Waker;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import org.jspecify.annotations.Nullable;

/** One direction of a {@link Duplex}: bytes from one task to another. */
@Sync(unchecked = "all its state is guarded by its monitor")
final class BytePipe {
  /** What has been written and not read, from 0 to its position. */
  @GuardedBy("this")
  private final ByteBuffer held;

  /** Nothing will be written any more. */
  @GuardedBy("this")
  private boolean ended;

  /** Nobody will read any more. */
  @GuardedBy("this")
  private boolean abandoned;

  @GuardedBy("this")
  private @Nullable Waker reader;

  @GuardedBy("this")
  private @Nullable Waker writer;

  BytePipe(int capacityBytes) {
    if (capacityBytes < 1) {
      throw new IllegalArgumentException("a pipe for " + capacityBytes + " bytes");
    }
    held = ByteBuffer.allocate(capacityBytes);
  }

  Object read(ByteBuffer into, Context cx) {
    if (!into.hasRemaining()) {
      return 0;
    }
    if (!cx.mayProceed()) {
      return DirectFuture.PENDING;
    }
    int count;
    Waker woken;
    synchronized (this) {
      if (abandoned) {
        throw Failures.rethrow(new ClosedChannelException());
      }
      if (held.position() == 0) {
        reader = cx.waker();
        return ended ? Integer.valueOf(-1) : DirectFuture.PENDING;
      }
      held.flip();
      count = move(held, into);
      held.compact();
      woken = writer;
      writer = null;
    }
    wake(woken);
    return count;
  }

  Object write(ByteBuffer from, Context cx) {
    if (!from.hasRemaining()) {
      return 0;
    }
    if (!cx.mayProceed()) {
      return DirectFuture.PENDING;
    }
    int count;
    Waker woken;
    synchronized (this) {
      if (ended) {
        throw Failures.rethrow(new ClosedChannelException());
      }
      if (abandoned) {
        throw Failures.rethrow(new IOException("the other end is closed"));
      }
      if (!held.hasRemaining()) {
        writer = cx.waker();
        return DirectFuture.PENDING;
      }
      count = move(from, held);
      woken = reader;
      reader = null;
    }
    wake(woken);
    return count;
  }

  private static int move(ByteBuffer from, ByteBuffer into) {
    int count = Math.min(from.remaining(), into.remaining());
    into.put(from.slice(from.position(), count));
    from.position(from.position() + count);
    return count;
  }

  /** The reader sees the end after what was written; a writer that waits fails. */
  void end() {
    synchronized (this) {
      ended = true;
    }
    wakeBoth();
  }

  /** Writers fail from now on, and so does a reader that waits. */
  void abandon() {
    synchronized (this) {
      abandoned = true;
    }
    wakeBoth();
  }

  private void wakeBoth() {
    Waker first;
    Waker second;
    synchronized (this) {
      first = reader;
      second = writer;
      reader = null;
      writer = null;
    }
    try {
      wake(first);
    } finally {
      wake(second);
    }
  }

  private static void wake(@Nullable Waker waker) {
    if (waker != null) {
      waker.wake();
    }
  }
}
