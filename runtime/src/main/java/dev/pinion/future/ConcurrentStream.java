package dev.pinion.future;

import java.util.ArrayDeque;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** {@link AsyncStream#then(int, Function)}. */
final class ConcurrentStream<T, R> extends StreamStage<T, R> {
  private final Function<? super T, ? extends Future<R>> next;
  private final int atOnce;
  private final WakeStack wakes = new WakeStack();

  /** In the order of their values; those that have ended wait for the first. */
  private final ArrayDeque<Slot<R>> slots = new ArrayDeque<>();

  private final WakeStack.Member source = new WakeStack.Member(wakes);
  private boolean sourceWoken = true;
  private boolean sourceEnded;

  ConcurrentStream(
      AsyncStream<T> source, int atOnce, Function<? super T, ? extends Future<R>> next) {
    super(source);
    if (atOnce < 1) {
      throw new IllegalArgumentException(atOnce + " futures at once");
    }
    this.atOnce = atOnce;
    this.next = Objects.requireNonNull(next);
  }

  @Override
  protected @Nullable Object pollNext(Context cx) {
    wakes.beginPoll(cx);
    try {
      for (WakeStack.Member woken; (woken = wakes.take()) != null; ) {
        if (woken instanceof Slot<?> slot) {
          slot.step(cx);
        } else {
          sourceWoken = true;
        }
      }
      fill(cx);
    } catch (Throwable failure) {
      Failures.runAfter(this::close, failure);
      throw failure;
    }
    Slot<R> first = slots.peek();
    if (first == null) {
      return sourceEnded ? null : DirectFuture.PENDING;
    }
    if (first.outcome != DirectFuture.PENDING) {
      slots.remove();
    }
    return first.outcome;
  }

  @SuppressWarnings("unchecked") // what is not DirectFuture.PENDING is a T
  private void fill(Context cx) {
    while (sourceWoken && !sourceEnded && slots.size() < atOnce) {
      Object value = take(cx.withWaker(source));
      sourceWoken = value != DirectFuture.PENDING;
      sourceEnded = value == null;
      if (sourceWoken && value != null) {
        Slot<R> slot = new Slot<>(wakes, next.apply((T) value));
        slots.add(slot);
        slot.step(cx);
      }
    }
  }

  @Override
  public void close() {
    sourceEnded = true;
    Throwable failure = null;
    for (Slot<R> slot; (slot = slots.poll()) != null; ) {
      try {
        slot.cancel();
      } catch (Throwable cleanup) {
        failure = Failures.add(failure, cleanup);
      }
    }
    try {
      super.close();
    } catch (Throwable cleanup) {
      failure = Failures.add(failure, cleanup);
    }
    if (failure != null) {
      throw Failures.rethrow(failure);
    }
  }

  private static final class Slot<R> extends WakeStack.Member {
    private final Future<R> future;
    @Nullable Object outcome = DirectFuture.PENDING;

    Slot(WakeStack wakes, Future<R> future) {
      super(wakes);
      this.future = future;
    }

    void step(Context cx) {
      if (outcome == DirectFuture.PENDING) {
        outcome = null; // a failure ends it as well
        outcome = DirectFuture.poll(future, cx.withWaker(this));
        Objects.requireNonNull(outcome, "a stream has no null values");
      }
    }

    void cancel() {
      if (outcome == DirectFuture.PENDING) {
        future.cancel();
      }
    }
  }
}
