package dev.pinion.rewriter;

import dev.pinion.future.Context;
import dev.pinion.future.Future;
import dev.pinion.future.Poll;
import java.util.concurrent.CancellationException;

/** What a program under test does to the world: a log, and futures that write to it. */
public final class Effects {
  private static final int LONGEST = 20_000;
  private final StringBuilder log = new StringBuilder();

  /** How many polls are pending before a {@link #later} future is ready. */
  private final int delay;

  /** The wait that fails, as do all after it; for blocking programs. */
  private final int cancelledWait;

  private int waits;
  private int steps;

  public Effects(int delay) {
    this(delay, Integer.MAX_VALUE);
  }

  /** Of a blocking program that is cancelled when it waits for this time, counted from 1. */
  Effects(int delay, int cancelledWait) {
    this.delay = delay;
    this.cancelledWait = cancelledWait;
  }

  /** Logs that this place was passed, and gives the value. */
  public <T> T at(String place, T value) {
    if (++steps > LONGEST) {
      throw new StackOverflowError("the program does not end");
    }
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
          if (++waits >= cancelledWait) {
            Blocking.cancelled++;
            throw new CancellationException("cancelled");
          }
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
      at("result", Blocking.run(future));
    } catch (CancellationException cancelled) {
      at("cancelled", cancelled.getMessage());
    } catch (Throwable failure) {
      at("failure", failure);
    }
    return log.toString();
  }

  int waits() {
    return waits;
  }

  @Override
  public String toString() {
    return log.toString();
  }
}
