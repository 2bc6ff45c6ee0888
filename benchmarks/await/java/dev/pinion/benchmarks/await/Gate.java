package dev.pinion.benchmarks.await;

import dev.pinion.future.Context;
import dev.pinion.future.DirectFuture;

/** A future that is ready at every n-th poll, as often as it is awaited; with n = 1 always. */
final class Gate implements DirectFuture<Integer> {
  private final int n;
  private int polls;

  Gate(int n) {
    this.n = n;
  }

  @Override
  public Object pollDirect(Context cx) {
    if (++polls < n) {
      return PENDING;
    }
    polls = 0;
    return 1; // a cached Integer
  }
}
