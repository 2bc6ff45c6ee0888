package dev.pinion.future;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A future whose every step a test takes itself, and which counts what is done to it. */
final class Probe<T> implements Future<T> {
  private @Nullable Poll<T> outcome;
  private @Nullable RuntimeException failure;
  private @Nullable Waker waker;
  @Nullable RuntimeException cleanup;
  int polls;
  int cancels;

  @Override
  public Poll<T> poll(Context cx) {
    polls++;
    if (failure != null) {
      throw failure;
    }
    waker = cx.waker();
    return outcome == null ? Poll.pending() : outcome;
  }

  @Override
  public void cancel() {
    cancels++;
    if (cleanup != null) {
      throw cleanup;
    }
  }

  void complete(T value) {
    outcome = Poll.ready(value);
    wake();
  }

  void fail(RuntimeException with) {
    failure = with;
    wake();
  }

  void wake() {
    if (waker != null) {
      waker.wake();
    }
  }

  /** A context that counts wakes. */
  static Context waking(AtomicInteger wakes) {
    return Context.of(Waker.of(wakes::incrementAndGet));
  }
}
