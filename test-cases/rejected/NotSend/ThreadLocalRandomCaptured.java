import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadLocalRandom;

/** ThreadLocalRandom.current() is the generator of the thread that asks, and of no other. */
class ThreadLocalRandomCaptured {
  static void roll(ExecutorService pool) {
    ThreadLocalRandom dice = ThreadLocalRandom.current();
    pool.execute(() -> System.out.println(dice.nextInt(6))); // error: NotSend
  }
}
