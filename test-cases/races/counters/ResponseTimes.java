import java.time.Duration;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * LongSummaryStatistics is made for streams, which keep one for each part and combine them. Tasks
 * that share one lose counts, and minimum and maximum do not belong to the same calls.
 */
class ResponseTimes {
  interface Endpoint {
    int ping();
  }

  private final List<Endpoint> endpoints;

  ResponseTimes(List<Endpoint> endpoints) {
    this.endpoints = List.copyOf(endpoints);
  }

  LongSummaryStatistics measure() throws InterruptedException {
    LongSummaryStatistics times = new LongSummaryStatistics();
    ExecutorService pool = Executors.newFixedThreadPool(8);
    for (Endpoint endpoint : endpoints) {
      pool.execute(() -> times.accept(timed(endpoint).toMillis())); // error: SharedMutable
    }
    pool.shutdown();
    pool.awaitTermination(1, TimeUnit.MINUTES);
    return times;
  }

  private static Duration timed(Endpoint endpoint) {
    long start = System.nanoTime();
    endpoint.ping();
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
