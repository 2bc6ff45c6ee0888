import java.util.concurrent.BlockingQueue;

/** The receiver of the last packet sees the next one come in. */
class PacketReused {
  static void pump(BlockingQueue<byte[]> queue, int rounds) throws InterruptedException {
    byte[] packet = new byte[512];
    for (int i = 0; i < rounds; i++) {
      packet[0] = (byte) i; // error: UseAfterSend
      queue.put(packet);
    }
  }
}
