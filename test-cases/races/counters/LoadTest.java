import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;

/**
 * The threads of a load test count into one object. The latch makes the sum visible at the end, but
 * it does not make the counting of the threads one after the other.
 */
class LoadTest {
  private static final class Score {
    private int hits;
    private int misses;

    void record(boolean hit) {
      if (hit) {
        hits++;
      } else {
        misses++;
      }
    }

    double rate() {
      return (double) hits / (hits + misses);
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
              score.record(request.getAsBoolean()); // error: SharedMutable
            }
            finished.countDown();
          });
    }
    finished.await();
    return score.rate();
  }
}
