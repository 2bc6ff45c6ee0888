package dev.pinion.future;

import org.jspecify.annotations.Nullable;

/** {@link Context#withWaker}. */
final class Rewakened extends Context {
  private final Context cx;
  private final Waker waker;

  Rewakened(Context cx, Waker waker) {
    this.cx = cx;
    this.waker = waker;
  }

  @Override
  public Waker waker() {
    return waker;
  }

  @Override
  public <S> @Nullable S service(Class<S> type) {
    return cx.service(type);
  }

  @Override
  public void atEndOfPoll(Runnable action) {
    cx.atEndOfPoll(action);
  }

  @Override
  public boolean mayProceed() {
    if (cx.mayProceed()) {
      return true;
    }
    waker.wake();
    return false;
  }
}
