import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousSocketChannel;

/** After get() the operation is over and the buffer is ours again. */
class BufferInFlight {
  static void read(AsynchronousSocketChannel channel) throws Exception {
    ByteBuffer buffer = ByteBuffer.allocate(1024);
    java.util.concurrent.Future<Integer> reading = channel.read(buffer);
    System.out.println(reading.get());
    buffer.clear();
  }
}
