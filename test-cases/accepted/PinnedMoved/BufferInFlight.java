import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousSocketChannel;
import java.util.Queue;

/** Given back when the read has completed. */
class BufferInFlight {
  static void read(AsynchronousSocketChannel channel, Queue<ByteBuffer> free) throws Exception {
    ByteBuffer buffer = ByteBuffer.allocate(1024);
    java.util.concurrent.Future<Integer> reading = channel.read(buffer);
    System.out.println(reading.get());
    free.add(buffer);
  }
}
