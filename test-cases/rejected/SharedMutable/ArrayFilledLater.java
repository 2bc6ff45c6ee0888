import java.util.Arrays;
import java.util.concurrent.ExecutorService;

/** fill() writes all of it. */
class ArrayFilledLater {
  static void run(ExecutorService pool) {
    byte[] packet = new byte[512];
    pool.execute(() -> System.out.println(packet[0]));
    Arrays.fill(packet, (byte) 0); // error: SharedMutable
  }
}
