import java.util.concurrent.BlockingQueue;

/** A clone is handed over. */
class ArrayHandedOver {
  static void publish(BlockingQueue<byte[]> queue) throws InterruptedException {
    byte[] packet = new byte[512];
    queue.put(packet.clone());
    packet[0] = 1;
  }
}
