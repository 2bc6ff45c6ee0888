import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.ExecutorService;

/** All of it on one side, or the same range. */
final class Ranges {
  static void all(ExecutorService pool, int[] values) {
    pool.submit(() -> Arrays.sort(values));
    Arrays.fill(values, 0, 10, 1); // error: SharedMutable
  }

  static void sameRange(ExecutorService pool, int[] values) {
    for (int i = 0; i < 4; i++) {
      pool.execute(() -> Arrays.fill(values, 0, 10, 1)); // error: SharedMutable
    }
  }

  static void onePosition(ExecutorService pool) {
    ByteBuffer bytes = ByteBuffer.allocate(100);
    pool.execute(() -> System.out.println(bytes.get()));
    bytes.get(); // error: SharedMutable
  }

  static void contents(ExecutorService pool) {
    ByteBuffer bytes = ByteBuffer.allocate(100);
    ByteBuffer view = bytes.duplicate();
    pool.execute(() -> view.put((byte) 1));
    System.out.println(bytes.get(0)); // error: SharedMutable
  }
}
