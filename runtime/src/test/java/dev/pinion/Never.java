package dev.pinion;

import dev.pinion.future.Context;
import dev.pinion.future.Future;
import dev.pinion.future.Poll;
import java.util.concurrent.atomic.AtomicInteger;

/** Is never ready, and counts how often it is cancelled. */
record Never(AtomicInteger cancelled) implements Future<String> {

  @Override
  public Poll<String> poll(Context cx) {
    return Poll.pending();
  }

  @Override
  public void cancel() {
    cancelled.incrementAndGet();
  }
}
