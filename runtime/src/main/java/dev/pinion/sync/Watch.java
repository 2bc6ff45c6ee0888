package dev.pinion.sync;

import dev.pinion.annotations.Send;
import dev.pinion.annotations.Sending;
import dev.pinion.annotations.Sync;
import dev.pinion.future.Context;
import dev.pinion.future.DirectFuture;
import dev.pinion.future.Future;
import dev.pinion.future.Waker;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value that some tasks set and others observe. Observers see the latest value, not each one.
 *
 * <pre>{@code
 * Watch<Config> config = Watch.of(Config.defaults());
 * Watch.Receiver<Config> mine = config.receiver().share();
 * while (await(mine.changed())) {
 *   apply(mine.get());
 * }
 * }</pre>
 *
 * @param <T> the type of the value, which several threads use at the same time
 * @param sender the end that sets the value, to be shared by all who do
 * @param receiver an observer; others are made with {@link Receiver#share}
 */
public record Watch<T extends @Nullable Object>(Sender<T> sender, Receiver<T> receiver) {

  /** A channel with this value, which counts as seen. */
  @Sending
  public static <T extends @Nullable Object> Watch<T> of(T value) {
    Shared<T> shared = new Shared<>(value);
    return new Watch<>(new Sender<>(shared), new Receiver<>(shared, 0));
  }

  /** The value and who waits for the next; guarded by its monitor. */
  private static final class Shared<T extends @Nullable Object> {
    private final WaitQueue queue = new WaitQueue();
    private T value;
    private long version;
    private boolean closed;

    Shared(T value) {
      this.value = value;
    }

    void set(T next) {
      List<Waker> woken;
      synchronized (this) {
        if (closed) {
          throw new IllegalStateException("this sender is closed");
        }
        value = next;
        version++;
        woken = queue.releaseAll();
      }
      Waker.wakeAll(woken);
    }

    void close() {
      List<Waker> woken;
      synchronized (this) {
        closed = true;
        woken = queue.releaseAll();
      }
      Waker.wakeAll(woken);
    }

    synchronized T value() {
      return value;
    }

    synchronized boolean isClosed() {
      return closed;
    }
  }

  /** The end that sets the value. Any thread may use it. */
  @Sync(ifSend = "T", ifSync = "T", unchecked = "what it reaches is guarded by one monitor")
  public static final class Sender<T extends @Nullable Object> implements AutoCloseable {
    private final Shared<T> shared;

    private Sender(Shared<T> shared) {
      this.shared = shared;
    }

    /** Sets the value and wakes all who wait for a change. */
    public void send(@Sending T value) {
      shared.set(value);
    }

    /** The value set last. */
    public T get() {
      return shared.value();
    }

    /** No change will come: who waits for one is told. Closing twice is harmless. */
    @Override
    public void close() {
      shared.close();
    }
  }

  /** An observer, owned by one task. */
  @Send(
      ifSend = "T",
      ifSync = "T",
      unchecked = "its owner alone counts; what it reaches is guarded by one monitor")
  public static final class Receiver<T extends @Nullable Object> {
    private final Shared<T> shared;
    private long seen;

    private Receiver(Shared<T> shared, long seen) {
      this.shared = shared;
      this.seen = seen;
    }

    /** The latest value, which counts as seen by this observer from now on. */
    public T get() {
      synchronized (shared) {
        seen = shared.version;
        return shared.value;
      }
    }

    /** Whether there is a value that this observer has not seen. */
    public boolean hasChanged() {
      synchronized (shared) {
        return seen != shared.version;
      }
    }

    /** Whether the sender is closed. */
    public boolean isClosed() {
      return shared.isClosed();
    }

    /**
     * Waits for a value that this observer has not seen and marks it as seen; true then, false when
     * the sender is closed and everything was seen. Cancelling it marks nothing.
     */
    public Future<Boolean> changed() {
      return new Changed<>(this);
    }

    /** Another observer that has seen as much. */
    @Sending
    public Receiver<T> share() {
      return new Receiver<>(shared, seen);
    }
  }

  private static final class Changed<T extends @Nullable Object> extends Waiter
      implements DirectFuture<Boolean> {
    private final Receiver<T> receiver;

    Changed(Receiver<T> receiver) {
      this.receiver = receiver;
    }

    @Override
    public Object pollDirect(Context cx) {
      if (!cx.mayProceed()) {
        return PENDING;
      }
      Shared<T> shared = receiver.shared;
      wakeBy(cx);
      synchronized (shared) {
        if (receiver.seen != shared.version || shared.closed) {
          boolean changed = receiver.seen != shared.version;
          receiver.seen = shared.version;
          if (state == QUEUED) {
            shared.queue.remove(this);
          }
          state = ENDED;
          return changed;
        }
        if (state != QUEUED) {
          shared.queue.add(this);
        }
        return PENDING;
      }
    }

    @Override
    public void cancel() {
      Shared<T> shared = receiver.shared;
      synchronized (shared) {
        if (state == QUEUED) {
          shared.queue.remove(this);
        }
        state = ENDED;
      }
    }
  }
}
