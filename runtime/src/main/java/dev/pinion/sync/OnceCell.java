package dev.pinion.sync;

import dev.pinion.annotations.Send;
import dev.pinion.annotations.Sync;
import dev.pinion.future.Context;
import dev.pinion.future.DirectFuture;
import dev.pinion.future.Future;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value that is computed once, by the first task that needs it, while the others wait.
 *
 * @param <T> the type of the value; null is none
 */
@Sync(
    ifSend = "T",
    ifSync = "T",
    unchecked = "the value is written by the holder of the one permit, and volatile")
public final class OnceCell<T> {
  private final Permits permits = new Permits(1);
  private volatile @Nullable T value;

  /** An empty cell. */
  public OnceCell() {}

  /** The value, or null if there is none yet. */
  public @Nullable T get() {
    return value;
  }

  /** Puts the value in; false if there is one, or one is being computed. */
  public boolean set(T computed) {
    Objects.requireNonNull(computed);
    if (!permits.tryAcquire(1)) {
      return false;
    }
    fill(computed);
    return true;
  }

  private void fill(T computed) {
    value = Objects.requireNonNull(computed);
    permits.close(); // the others find it closed, and the value there
  }

  /**
   * The value; if there is none, computes it. When that fails, this fails, and when this is
   * cancelled the computation is cancelled; in both cases the next that waits computes it anew.
   */
  public Future<T> getOrInit(Supplier<? extends @Send Future<T>> init) {
    return new GetOrInit<>(this, init);
  }

  private static final class GetOrInit<T> implements DirectFuture<T> {
    private final OnceCell<T> cell;
    private final Supplier<? extends Future<T>> init;

    /** What it waits for: the permit, and then what it computes. */
    private @Nullable Turn turn;

    private @Nullable Future<T> computing;

    GetOrInit(OnceCell<T> cell, Supplier<? extends Future<T>> init) {
      this.cell = cell;
      this.init = Objects.requireNonNull(init);
    }

    @Override
    @SuppressWarnings({"unchecked", "NullAway"}) // what is not PENDING is a T
    public @Nullable Object pollDirect(Context cx) {
      T present = cell.value;
      if (present != null) {
        return present;
      }
      if (computing == null) {
        if (turn == null) {
          turn = new Turn(cell.permits);
        }
        Object mine = turn.pollDirect(cx);
        if (mine == PENDING) {
          return PENDING;
        }
        turn = null;
        if (mine.equals(false)) {
          return cell.value;
        }
      }
      try {
        if (computing == null) {
          computing = init.get();
        }
        Object computed = DirectFuture.poll(computing, cx);
        if (computed != PENDING) {
          cell.fill((T) computed);
          computing = null;
        }
        return computed;
      } catch (Throwable failure) {
        computing = null;
        cell.permits.release(1);
        throw failure;
      }
    }

    @Override
    public void cancel() {
      if (turn != null) {
        turn.cancel();
      }
      if (computing != null) {
        try {
          computing.cancel();
        } finally {
          computing = null;
          cell.permits.release(1);
        }
      }
    }
  }

  /** True for who may compute; false when the value is there. */
  private static final class Turn extends Permits.Acquire<Boolean> {
    Turn(Permits permits) {
      super(permits, 1);
    }

    @Override
    Boolean acquired() {
      return true;
    }

    @Override
    Boolean closed() {
      return false;
    }
  }
}
