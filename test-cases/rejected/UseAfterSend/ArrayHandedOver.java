import java.util.concurrent.BlockingQueue;

/** An array is plain data like a list. */
class ArrayHandedOver {
  static void publish(BlockingQueue<byte[]> queue) throws InterruptedException {
    byte[] packet = new byte[512];
    queue.put(packet);
    packet[0] = 1; // error: UseAfterSend
  }
}
