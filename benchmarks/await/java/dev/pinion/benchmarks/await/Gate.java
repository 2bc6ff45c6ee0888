package dev.pinion.benchmarks.await;

import dev.pinion.future.Context;
import dev.pinion.future.DirectFuture;

/**
 * A future that is ready at every n-th poll, as often as it is awaited; with n = 1 always. Its
 * values come from memory, so that a compiler that sees all of it must still take each.
 */
final class Gate implements DirectFuture<Integer> {
  private final Integer[] values = Values.some();
  private final int n;
  private int left;
  private int next;

  Gate(int n) {
    this.n = n;
    this.left = n;
  }

  @Override
  public Object pollDirect(Context cx) {
    if (--left > 0) {
      return PENDING;
    }
    left = n;
    return values[next++ & values.length - 1];
  }
}
