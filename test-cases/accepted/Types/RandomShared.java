import java.util.Random;
import java.util.concurrent.ExecutorService;

/** java.util.Random is safe to share; slow, but safe. */
class RandomShared {
  static void roll(ExecutorService pool) {
    Random dice = new Random(7);
    for (int i = 0; i < 10; i++) {
      pool.execute(() -> System.out.println(dice.nextInt(6)));
    }
  }
}
