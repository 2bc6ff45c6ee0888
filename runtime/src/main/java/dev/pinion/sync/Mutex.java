package dev.pinion.sync;

import dev.pinion.annotations.Sending;
import dev.pinion.annotations.Sync;
import dev.pinion.future.Future;
import org.jspecify.annotations.Nullable;

/**
 * A value that one task at a time may use, made to be held across an await. Waiting for it blocks
 * no thread; whoever asked first gets it first.
 *
 * <pre>{@code
 * Mutex<Connection> shared = new Mutex<>(connection);
 * try (MutexGuard<Connection> guard = await(shared.lock())) {
 *   await(guard.get().send(request));
 * }
 * }</pre>
 *
 * <p>For a short section without an await an ordinary lock is the better choice. An exception
 * inside the section leaves the value as it is.
 *
 * @param <T> the type of the value
 */
@Sync(ifSend = "T", unchecked = "the value is lent to one guard at a time")
public final class Mutex<T extends @Nullable Object> {
  private final Permits permits = new Permits(1);

  /** Touched by the holder of the permit only. */
  private T value;

  /** An unlocked mutex. */
  public Mutex(T value) {
    this.value = value;
  }

  /**
   * Waits for its turn, then gives the guard. Cancelling it gives up the place in the queue, or
   * unlocks if the turn had come; nobody else waits longer for that.
   */
  @Sending
  public Future<MutexGuard<T>> lock() {
    return new Lock<>(this);
  }

  /** The guard, if the mutex is free now and nobody waits; else null. */
  @Sending
  public @Nullable MutexGuard<T> tryLock() {
    return permits.tryAcquire(1) ? new MutexGuard<>(this) : null;
  }

  T value() {
    return value;
  }

  void value(T next) {
    value = next;
  }

  void unlock() {
    permits.release(1);
  }

  private static final class Lock<T extends @Nullable Object>
      extends Permits.Acquire<MutexGuard<T>> {
    private final Mutex<T> mutex;

    Lock(Mutex<T> mutex) {
      super(mutex.permits, 1);
      this.mutex = mutex;
    }

    @Override
    MutexGuard<T> acquired() {
      return new MutexGuard<>(mutex);
    }
  }
}
