package dev.pinion;

import dev.pinion.future.Futures;
import dev.pinion.future.Poll;
import dev.pinion.time.Time;
import java.time.Duration;

/** Goes through everything that is recorded, in an image that has no recorder. */
final class WithoutFlightRecorder {
  private WithoutFlightRecorder() {}

  public static void main(String[] args) throws Exception {
    try (AsyncRuntime runtime = AsyncRuntime.builder().workerThreads(1).build()) {
      runtime.blockOn(runtime.spawn(Time.sleep(Duration.ofMillis(5))));
      runtime.blockOn(runtime.spawn(Futures.fromPoll(cx -> Poll.ready(longPoll()))));
      runtime.blockOn(runtime.spawnBlocking(() -> 1));
      runtime.blockOn(runtime.spawn(Futures.ready(1)));
      while (runtime.metrics().tasksEnded() < 3) {
        Thread.onSpinWait(); // the worker counts after the end
      }
      System.out.print(
          (ModuleLayer.boot().findModule("jdk.jfr").isPresent() ? "a" : "no")
              + " recorder, "
              + runtime.metrics().tasksEnded()
              + " ended");
    }
  }

  private static long longPoll() {
    long sum = 0;
    for (long end = System.nanoTime() + 50_000_000; System.nanoTime() < end; ) {
      sum++;
    }
    return sum;
  }
}
