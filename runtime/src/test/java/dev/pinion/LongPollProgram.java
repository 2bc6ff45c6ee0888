package dev.pinion;

import dev.pinion.future.Futures;
import dev.pinion.future.Poll;

/** What {@link WatchdogTest} runs in a JVM of its own: a poll that lasts longer than a second. */
final class LongPollProgram {
  private LongPollProgram() {}

  public static void main(String[] args) throws Exception {
    try (AsyncRuntime runtime = AsyncRuntime.builder().workerThreads(1).build()) {
      runtime.blockOn(runtime.spawn(Futures.fromPoll(cx -> Poll.ready(longPoll()))));
      System.out.print("ended");
    }
  }

  private static long longPoll() {
    long sum = 0;
    for (long end = System.nanoTime() + 1_500_000_000; System.nanoTime() < end; ) {
      sum++;
    }
    return sum;
  }
}
