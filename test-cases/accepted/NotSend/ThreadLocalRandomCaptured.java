import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadLocalRandom;

/** Each thread asks for its own. */
class ThreadLocalRandomCaptured {
  static void roll(ExecutorService pool) {
    pool.execute(() -> System.out.println(ThreadLocalRandom.current().nextInt(6)));
  }
}
