package dev.pinion.benchmarks.load;

import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.AsyncRuntime;
import dev.pinion.future.Future;
import dev.pinion.time.Time;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** A million tasks that sleep for 5 to 15 seconds each. */
final class Sleepers {
  private static final AtomicLong WOKEN = new AtomicLong();
  private static final AtomicLong EARLY = new AtomicLong();
  private static final AtomicLong LATEST = new AtomicLong();

  private Sleepers() {}

  static void run(int tasks) throws Exception {
    Report report = new Report("sleep", tasks + " tasks sleep for 5 to 15 seconds");
    try (AsyncRuntime runtime = AsyncRuntime.builder().workerThreads(2).build()) {
      long heap = Program.heapAfterCollection();
      for (int i = 0; i < tasks; i++) {
        runtime.spawn(sleeping(Duration.ofMillis(5_000 + i % 10_000)));
      }
      Thread.sleep(1_000);
      report.seen("timers set after a second", runtime.metrics().timers());
      long end = System.nanoTime() + 120_000_000_000L;
      while (runtime.metrics().tasksEnded() < tasks && System.nanoTime() < end) {
        Thread.sleep(50);
      }
      report.equal("tasks that woke", tasks, WOKEN.get());
      report.equal("tasks that ended", tasks, runtime.metrics().tasksEnded());
      report.equal("woken early", 0, EARLY.get());
      report.seen("latest, milliseconds after its time", LATEST.get() / 1_000_000);
      report.equal("timers left", 0, runtime.metrics().timers());
      report.atMost("heap more than before, bytes", 16 << 20, Program.heapAfterCollection() - heap);
    }
    report.end();
  }

  private static Future<@Nullable Void> sleeping(Duration span) {
    return async(
        () -> {
          long begun = System.nanoTime();
          await(Time.sleep(span));
          long late = System.nanoTime() - begun - span.toNanos();
          if (late < 0) {
            EARLY.incrementAndGet();
          }
          LATEST.accumulateAndGet(late, Math::max);
          WOKEN.incrementAndGet();
          return null;
        });
  }
}
