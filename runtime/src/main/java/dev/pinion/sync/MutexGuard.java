package dev.pinion.sync;

import dev.pinion.annotations.Send;
import org.jspecify.annotations.Nullable;

/**
 * The right to use the value of a {@link Mutex} until {@link #close}. It belongs to a task, not to
 * a thread, so it may be held across an await.
 *
 * @param <T> the type of the value
 */
@Send(ifSend = "T", unchecked = "it is the only way to the value while it is open")
public final class MutexGuard<T extends @Nullable Object> implements AutoCloseable {
  private @Nullable Mutex<T> mutex;

  MutexGuard(Mutex<T> mutex) {
    this.mutex = mutex;
  }

  /** The value. What it returns must not be used after {@link #close}. */
  public T get() {
    return open().value();
  }

  /** Puts another value in its place. */
  public void set(T value) {
    open().value(value);
  }

  private Mutex<T> open() {
    Mutex<T> held = mutex;
    if (held == null) {
      throw new IllegalStateException("the guard is closed");
    }
    return held;
  }

  /** Unlocks; the next in the queue has the lock at once. Closing twice is harmless. */
  @Override
  public void close() {
    Mutex<T> held = mutex;
    if (held != null) {
      mutex = null;
      held.unlock();
    }
  }
}
