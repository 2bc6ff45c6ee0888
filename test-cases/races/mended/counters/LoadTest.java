import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;

/**
 * Threads count into LongAdders, made for many that add and one that asks for the sum. Strict wants
 * to know that the request may be made by many threads at once.
 */
class LoadTest {
  private static final class Score {
    private final LongAdder hits = new LongAdder();
    private final LongAdder misses = new LongAdder();

    void record(boolean hit) {
      (hit ? hits : misses).increment();
    }

    double rate() {
      return hits.doubleValue() / (hits.sum() + misses.sum());
    }
  }

  private final BooleanSupplier request;
  private final int threads;

  LoadTest(BooleanSupplier request, int threads) {
    this.request = request;
    this.threads = threads;
  }

  double run(int requests) throws InterruptedException {
    Score score = new Score();
    CountDownLatch finished = new CountDownLatch(threads);
    for (int i = 0; i < threads; i++) {
      Thread.startVirtualThread(
          () -> {
            for (int j = 0; j < requests; j++) {
              score.record(request.getAsBoolean());
            }
            finished.countDown();
          });
    }
    finished.await();
    return score.rate();
  }
}
