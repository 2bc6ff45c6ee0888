import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousSocketChannel;
import java.util.Queue;

/** The channel writes into the buffer until its read completes. */
class BufferInFlight {
  static void read(AsynchronousSocketChannel channel, Queue<ByteBuffer> free) {
    ByteBuffer buffer = ByteBuffer.allocate(1024);
    java.util.concurrent.Future<Integer> reading = channel.read(buffer);
    free.add(buffer); // error: PinnedMoved
    System.out.println(reading.isDone());
  }
}
