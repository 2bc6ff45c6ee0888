package dev.pinion.rc;

import dev.pinion.annotations.NotSend;
import dev.pinion.annotations.NotSync;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One of several handles on a value that one thread shares; the last to be closed closes the value.
 * The count is a plain int, so a handle stays on the thread that made it: {@link Arc} is the same
 * for several threads.
 *
 * <pre>{@code
 * try (Rc<Connection> mine = Rc.of(open());
 *     Rc<Connection> yours = mine.copy()) {
 *   yours.get().send(…);
 * } // closes both handles, and with the second of them the connection
 * }</pre>
 *
 * <p>The value is closed if it is an {@link AutoCloseable}. A closed handle gives nothing any more.
 *
 * @param <T> the type of the value
 */
@SuppressWarnings("try") // close throws what closing the value throws, whatever it is
@NotSend
@NotSync
public final class Rc<T> implements AutoCloseable {

  /** What the handles share. */
  static final class Shared<T> {
    final T value;
    int strong = 1;

    Shared(T value) {
      this.value = value;
    }
  }

  /** Null once this handle is closed. */
  private @Nullable Shared<T> shared;

  Rc(Shared<T> shared) {
    this.shared = shared;
  }

  /** The first handle on the value. */
  public static <T> Rc<T> of(T value) {
    return new Rc<>(new Shared<>(Objects.requireNonNull(value)));
  }

  /**
   * The value.
   *
   * @throws IllegalStateException if this handle is closed
   */
  public T get() {
    return shared().value;
  }

  /**
   * One more handle on the same value.
   *
   * @throws IllegalStateException if this handle is closed
   */
  public Rc<T> copy() {
    Shared<T> owned = shared();
    owned.strong++;
    return new Rc<>(owned);
  }

  /**
   * A handle that does not keep the value open.
   *
   * @throws IllegalStateException if this handle is closed
   */
  public Weak<T> downgrade() {
    return new Weak<>(shared());
  }

  /** How many handles are open. */
  public int count() {
    return shared().strong;
  }

  /**
   * Closes this handle, and the value if it was the last. Closing it twice is harmless.
   *
   * @throws Exception what closing the value throws
   */
  @Override
  public void close() throws Exception {
    Shared<T> owned = shared;
    if (owned != null) {
      shared = null;
      if (--owned.strong == 0 && owned.value instanceof AutoCloseable resource) {
        resource.close();
      }
    }
  }

  private Shared<T> shared() {
    Shared<T> owned = shared;
    if (owned == null) {
      throw new IllegalStateException("this Rc is closed");
    }
    return owned;
  }
}
