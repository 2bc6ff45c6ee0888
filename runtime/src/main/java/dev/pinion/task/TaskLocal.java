package dev.pinion.task;

import dev.pinion.annotations.Send;
import dev.pinion.annotations.Sync;
import dev.pinion.future.Context;
import dev.pinion.future.DirectFuture;
import dev.pinion.future.Future;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A value that code inside a future sees without being handed it, such as the id of a request. It
 * goes where the future goes, whichever thread polls it; a task that is spawned inside does not
 * inherit it.
 *
 * <pre>{@code
 * static final TaskLocal<String> REQUEST = new TaskLocal<>();
 * runtime.spawn(REQUEST.where(id, handle(request)));   // REQUEST.get() inside handle gives id
 * }</pre>
 *
 * @param <T> the type of the value
 */
@Sync(unchecked = "a key without state")
public final class TaskLocal<@Send T> {
  /** A local that is bound nowhere yet. */
  public TaskLocal() {}

  /** The future, with this local bound to the value for each of its polls and its clean-up. */
  public <R extends @Nullable Object> Future<R> where(T value, Future<R> future) {
    return new Binding<>(this, value, future);
  }

  /**
   * The value of the innermost binding around this code.
   *
   * @throws NoSuchElementException if there is none
   */
  @SuppressWarnings("unchecked") // where binds a T
  public T get() {
    for (Binding<?> binding = Current.get().binding; binding != null; binding = binding.outer) {
      if (binding.local == this) {
        return (T) binding.value;
      }
    }
    throw new NoSuchElementException("the TaskLocal is not bound around this code");
  }

  /** Whether {@link #get} has a value to give. */
  public boolean isBound() {
    for (Binding<?> binding = Current.get().binding; binding != null; binding = binding.outer) {
      if (binding.local == this) {
        return true;
      }
    }
    return false;
  }

  /** A future inside which a local is bound. During its polls it is in the thread's chain. */
  static final class Binding<R extends @Nullable Object> implements DirectFuture<R> {
    private final TaskLocal<?> local;
    private final Object value;
    private final Future<R> future;

    /** The next binding outwards, during a poll. */
    private @Nullable Binding<?> outer;

    Binding(TaskLocal<?> local, Object value, Future<R> future) {
      this.local = local;
      this.value = Objects.requireNonNull(value);
      this.future = Objects.requireNonNull(future);
    }

    @Override
    public @Nullable Object pollDirect(Context cx) {
      Current current = enter();
      try {
        return DirectFuture.poll(future, cx);
      } finally {
        leave(current);
      }
    }

    @Override
    public void cancel() {
      Current current = enter();
      try {
        future.cancel();
      } finally {
        leave(current);
      }
    }

    private Current enter() {
      Current current = Current.get();
      outer = current.binding;
      current.binding = this;
      return current;
    }

    private void leave(Current current) {
      current.binding = outer;
      outer = null;
    }
  }
}
