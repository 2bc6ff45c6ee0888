package dev.pinion.benchmarks.load;

import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;
import dev.pinion.sync.Mpsc;
import dev.pinion.task.JoinHandle;
import dev.pinion.testing.TestRuntime;
import dev.pinion.time.Interval;
import dev.pinion.time.Time;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Hours of a clock that jumps: tickers that send to a collector, each receive under a timeout. */
final class VirtualDay {
  private static final int TICKERS = 20;

  private VirtualDay() {}

  static void run(int hours) throws Exception {
    Report report =
        new Report("day", TICKERS + " tickers a second for " + hours + " hours of virtual time");
    long ticks = hours * 3_600L;
    try (TestRuntime runtime = TestRuntime.withSeed(1)) {
      Mpsc<Integer> channel = Mpsc.bounded(64);
      List<JoinHandle<Long>> tickers = new ArrayList<>();
      for (int i = 0; i < TICKERS; i++) {
        tickers.add(runtime.spawn(ticking(channel.sender().share(), ticks)));
      }
      channel.sender().close();
      long begun = runtime.time().nanos();
      long received = runtime.blockOn(collecting(channel.receiver()));
      Duration passed = Duration.ofNanos(runtime.time().nanos() - begun);
      for (JoinHandle<Long> ticker : tickers) {
        report.equal("ticks of a ticker", ticks, runtime.blockOn(ticker));
      }
      report.equal("messages received", TICKERS * ticks, received);
      report.equal("seconds of virtual time", ticks - 1, passed.toSeconds());
    }
    report.end();
  }

  private static Future<Long> ticking(Mpsc.Sender<Integer> sender, long ticks) {
    return async(
        () -> {
          Interval interval = Time.interval(Duration.ofSeconds(1));
          long seen = 0;
          while (seen < ticks) {
            await(interval.tick());
            await(sender.send(1));
            seen++;
          }
          sender.close();
          return seen;
        });
  }

  private static Future<Long> collecting(Mpsc.Receiver<Integer> receiver) {
    return async(
        () -> {
          long received = 0;
          while (true) {
            try {
              @Nullable Integer one =
                  await(Time.timeout(receiver.receive(), Duration.ofMillis(2_500)));
              if (one == null) {
                return received;
              }
              received += one;
            } catch (TimeoutException silence) {
              return -1L;
            }
          }
        });
  }
}
