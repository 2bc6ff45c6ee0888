import java.util.Arrays;
import java.util.concurrent.ExecutorService;

/** The task prints its own copy. */
class ArrayFilledLater {
  static void run(ExecutorService pool) {
    byte[] packet = new byte[512];
    byte[] sent = packet.clone();
    pool.execute(() -> System.out.println(sent[0]));
    Arrays.fill(packet, (byte) 0);
  }
}
