package dev.pinion.sync;

import dev.pinion.annotations.Send;
import dev.pinion.annotations.Sending;
import dev.pinion.annotations.Sync;
import dev.pinion.future.Future;
import org.jspecify.annotations.Nullable;

/**
 * A value that either any number of tasks read or one task writes. First come, first served: a
 * reader that comes after a waiting writer waits behind it, so neither kind starves.
 *
 * <pre>{@code
 * try (RwLock.ReadGuard<Config> guard = await(config.read())) {
 *   use(guard.get());
 * }
 * }</pre>
 *
 * <p>A task that already reads must not ask to read again while it holds the first guard: a writer
 * between the two would wait for the task and the task for the writer.
 *
 * @param <T> the type of the value; it may be read by several threads at the same time
 */
@Sync(
    ifSend = "T",
    ifSync = "T",
    unchecked = "the value is lent to readers or to one writer at a time")
public final class RwLock<T extends @Nullable Object> {
  /** A writer takes all permits, a reader one. */
  private static final int ALL = Permits.MAX;

  private final Permits permits = new Permits(ALL);

  /** Written by the holder of all permits only. */
  private T value;

  /** An unlocked value. */
  public RwLock(T value) {
    this.value = value;
  }

  /** Waits until it may read. Cancelling it gives up the place in the queue. */
  @Sending
  public Future<ReadGuard<T>> read() {
    return new Read<>(this);
  }

  /** Waits until it may write. Cancelling it gives up the place in the queue. */
  @Sending
  public Future<WriteGuard<T>> write() {
    return new Write<>(this);
  }

  /** The right to read, if nobody writes or waits; else null. */
  @Sending
  public @Nullable ReadGuard<T> tryRead() {
    return permits.tryAcquire(1) ? new ReadGuard<>(this) : null;
  }

  /** The right to write, if nobody uses the value or waits; else null. */
  @Sending
  public @Nullable WriteGuard<T> tryWrite() {
    return permits.tryAcquire(ALL) ? new WriteGuard<>(this) : null;
  }

  private static final class Read<T extends @Nullable Object>
      extends Permits.Acquire<ReadGuard<T>> {
    private final RwLock<T> lock;

    Read(RwLock<T> lock) {
      super(lock.permits, 1);
      this.lock = lock;
    }

    @Override
    ReadGuard<T> acquired() {
      return new ReadGuard<>(lock);
    }
  }

  private static final class Write<T extends @Nullable Object>
      extends Permits.Acquire<WriteGuard<T>> {
    private final RwLock<T> lock;

    Write(RwLock<T> lock) {
      super(lock.permits, ALL);
      this.lock = lock;
    }

    @Override
    WriteGuard<T> acquired() {
      return new WriteGuard<>(lock);
    }
  }

  /** The right to read the value until {@link #close}. Belongs to a task. */
  @Send(ifSend = "T", unchecked = "what it lends is only read while it is open")
  public static final class ReadGuard<T extends @Nullable Object> implements AutoCloseable {
    private final RwLock<T> lock;
    private boolean open = true;

    ReadGuard(RwLock<T> lock) {
      this.lock = lock;
    }

    /** The value, not to be changed nor used after {@link #close}. */
    public T get() {
      if (!open) {
        throw new IllegalStateException("the guard is closed");
      }
      return lock.value;
    }

    /** Gives the right back. Closing twice is harmless. */
    @Override
    public void close() {
      if (open) {
        open = false;
        lock.permits.release(1);
      }
    }
  }

  /** The right to read and write the value until {@link #close}. Belongs to a task. */
  @Send(ifSend = "T", unchecked = "it is the only way to the value while it is open")
  public static final class WriteGuard<T extends @Nullable Object> implements AutoCloseable {
    private final RwLock<T> lock;
    private boolean open = true;

    WriteGuard(RwLock<T> lock) {
      this.lock = lock;
    }

    /** The value, not to be used after {@link #close}. */
    public T get() {
      check();
      return lock.value;
    }

    /** Puts another value in its place. */
    public void set(T value) {
      check();
      lock.value = value;
    }

    /** Becomes a reader with no writer in between; this guard is closed. */
    public ReadGuard<T> downgrade() {
      check();
      open = false;
      lock.permits.release(ALL - 1);
      return new ReadGuard<>(lock);
    }

    private void check() {
      if (!open) {
        throw new IllegalStateException("the guard is closed");
      }
    }

    /** Gives the right back. Closing twice is harmless. */
    @Override
    public void close() {
      if (open) {
        open = false;
        lock.permits.release(ALL);
      }
    }
  }
}
