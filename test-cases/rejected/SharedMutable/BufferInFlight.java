import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousSocketChannel;

/** Until the read completes the buffer belongs to the channel. */
class BufferInFlight {
  static void read(AsynchronousSocketChannel channel) {
    ByteBuffer buffer = ByteBuffer.allocate(1024);
    java.util.concurrent.Future<Integer> reading = channel.read(buffer);
    buffer.clear(); // error: SharedMutable
    System.out.println(reading.isDone());
  }
}
