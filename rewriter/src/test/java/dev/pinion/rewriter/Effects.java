package dev.pinion.rewriter;

import dev.pinion.future.Context;
import dev.pinion.future.Future;
import dev.pinion.future.Poll;
import java.util.concurrent.CancellationException;

/** What a program under test does to the world: a log, and futures that write to it. */
public final class Effects {
  private final StringBuilder log = new StringBuilder();

  /** How many polls are pending before a {@link #later} future is ready. */
  private final int delay;

  public Effects(int delay) {
    this.delay = delay;
  }

  /** Logs that this place was passed, and gives the value. */
  public <T> T at(String place, T value) {
    log.append(place).append('=').append(value).append('\n');
    return value;
  }

  /** A future of this value. */
  public <T> Future<T> later(T value) {
    return new Future<>() {
      private int polls;

      @Override
      public Poll<T> poll(Context cx) {
        if (polls++ < delay) {
          cx.waker().wake();
          return Poll.pending();
        }
        log.append("ready ").append(value).append('\n');
        return Poll.ready(value);
      }
    };
  }

  /** A future that fails with this. */
  public <T> Future<T> failing(RuntimeException failure) {
    Future<T> first = later(null);
    return cx -> {
      if (!first.poll(cx).isReady()) {
        return Poll.pending();
      }
      throw failure;
    };
  }

  /** Runs a future to its end and gives the log, with the outcome as its last line. */
  public String run(Future<?> future) {
    try {
      at("result", Blocking.await(future));
    } catch (CancellationException cancelled) {
      at("cancelled", cancelled.getMessage());
    } catch (Throwable failure) {
      at("failure", failure);
    }
    return log.toString();
  }

  @Override
  public String toString() {
    return log.toString();
  }
}
