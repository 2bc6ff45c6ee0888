import java.util.concurrent.BlockingQueue;

/** A packet for each round. */
class PacketReused {
  static void pump(BlockingQueue<byte[]> queue, int rounds) throws InterruptedException {
    for (int i = 0; i < rounds; i++) {
      byte[] packet = new byte[512];
      packet[0] = (byte) i;
      queue.put(packet);
    }
  }
}
