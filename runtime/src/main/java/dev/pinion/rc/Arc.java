package dev.pinion.rc;

import dev.pinion.annotations.Send;
import dev.pinion.annotations.Sync;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One of several handles on a value that threads share; the last to be closed, whoever closes it,
 * closes the value. The count is atomic; the value must be safe to share itself.
 *
 * <pre>{@code
 * try (Arc<Connection> mine = Arc.of(open())) {
 *   Arc<Connection> yours = mine.copy();
 *   runtime.spawn(serve(yours)); // serve closes its handle
 * }
 * }</pre>
 *
 * <p>The value is closed if it is an {@link AutoCloseable}. A closed handle gives nothing any more.
 *
 * @param <T> the type of the value
 */
@SuppressWarnings("try") // close throws what closing the value throws, whatever it is
@Send(ifSend = "T", ifSync = "T")
@Sync(ifSend = "T", ifSync = "T", unchecked = "the handle and the count change atomically")
public final class Arc<T> implements AutoCloseable {
  private static final VarHandle SHARED;
  private static final VarHandle STRONG;

  static {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      SHARED = lookup.findVarHandle(Arc.class, "shared", Shared.class);
      STRONG = lookup.findVarHandle(Shared.class, "strong", int.class);
    } catch (ReflectiveOperationException impossible) {
      throw new ExceptionInInitializerError(impossible);
    }
  }

  /** What the handles share. */
  private static final class Shared<T> {
    final T value;

    @SuppressWarnings("UnusedVariable") // through STRONG
    volatile int strong = 1;

    Shared(T value) {
      this.value = value;
    }
  }

  /** Null once this handle is closed. */
  private volatile @Nullable Shared<T> shared;

  private Arc(Shared<T> shared) {
    this.shared = shared;
  }

  /** The first handle on the value. */
  public static <T> Arc<T> of(T value) {
    return new Arc<>(new Shared<>(Objects.requireNonNull(value)));
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
   * @throws IllegalStateException if this handle is closed, also if that happens at the same time
   *     and it was the last
   */
  public Arc<T> copy() {
    Shared<T> owned = shared();
    for (; ; ) {
      int strong = (int) STRONG.getOpaque(owned); // the CAS orders
      if (strong == 0) {
        throw closed();
      }
      if (STRONG.compareAndSet(owned, strong, strong + 1)) {
        return new Arc<>(owned);
      }
    }
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
  @SuppressWarnings("unchecked") // the field's own type
  public void close() throws Exception {
    Shared<T> owned = (Shared<T>) SHARED.getAndSet(this, null);
    // Volatile: what the other threads did with the value comes before its close.
    if (owned != null
        && (int) STRONG.getAndAdd(owned, -1) == 1
        && owned.value instanceof AutoCloseable resource) {
      resource.close();
    }
  }

  private Shared<T> shared() {
    Shared<T> owned = shared;
    if (owned == null) {
      throw closed();
    }
    return owned;
  }

  private static IllegalStateException closed() {
    return new IllegalStateException("this Arc is closed");
  }
}
