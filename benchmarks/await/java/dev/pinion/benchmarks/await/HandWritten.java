package dev.pinion.benchmarks.await;

import dev.pinion.future.Context;
import dev.pinion.future.DirectFuture;
import dev.pinion.future.Future;
import java.util.concurrent.CancellationException;

/**
 * The same bodies as someone writes them who knows what is fast: state in fields, stored only where
 * the body suspends, one jump to resume. They keep the whole contract of a future: misuse is
 * refused, what is awaited is let go of, a failure ends the machine, cancellation is passed on.
 */
final class HandWritten {
  private static final int RUNNING = -1;
  private static final int ENDED = -2;

  private HandWritten() {}

  abstract static class Machine<T> implements DirectFuture<T> {
    int state;
    Future<?> awaited;

    final void begin() {
      if (state < 0) {
        throw new IllegalStateException(state == RUNNING ? "runs" : "ended");
      }
    }

    final Object suspend(Future<?> future, int at) {
      awaited = future;
      state = at;
      return PENDING;
    }

    final Object end(Object result) {
      awaited = null;
      state = ENDED;
      return result;
    }

    @Override
    public void cancel() {
      if (state == RUNNING) {
        throw new CancellationException("cancelled while it runs");
      }
      Future<?> future = awaited;
      end(null);
      if (future != null) {
        future.cancel();
      }
    }
  }

  static final class Loop extends Machine<Long> {
    private final Future<Integer> gate;
    private final int times;
    private int i;
    private long sum;

    Loop(Future<Integer> gate, int times) {
      this.gate = gate;
      this.times = times;
    }

    @Override
    public Object pollDirect(Context cx) {
      begin();
      int at = state;
      state = RUNNING;
      try {
        int i = this.i;
        long sum = this.sum;
        if (at == 1) {
          Object value = DirectFuture.poll(awaited, cx);
          if (value == PENDING) {
            state = 1;
            return PENDING;
          }
          awaited = null;
          sum += (Integer) value;
          i++;
        }
        for (; i < times; i++) {
          Object value = DirectFuture.poll(gate, cx);
          if (value == PENDING) {
            this.i = i;
            this.sum = sum;
            return suspend(gate, 1);
          }
          sum += (Integer) value;
        }
        return end(sum);
      } catch (Throwable failure) {
        end(null);
        throw failure;
      }
    }
  }

  static final class Chain extends Machine<Integer> {
    private final Future<Integer> gate;
    private final int depth;

    Chain(Future<Integer> gate, int depth) {
      this.gate = gate;
      this.depth = depth;
    }

    @Override
    public Object pollDirect(Context cx) {
      begin();
      int at = state;
      state = RUNNING;
      try {
        Future<?> future = at == 1 ? awaited : depth == 0 ? gate : new Chain(gate, depth - 1);
        Object value = DirectFuture.poll(future, cx);
        if (value == PENDING) {
          return suspend(future, 1);
        }
        return end(depth == 0 ? value : (Object) ((Integer) value + 1));
      } catch (Throwable failure) {
        end(null);
        throw failure;
      }
    }
  }
}
