import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.CompletionHandler;
import java.util.Deque;
import java.util.concurrent.Future;

/** Nobody waits for these operations before the buffer goes on. */
class WriteInFlight {
  private ByteBuffer spare;

  void handler(
      AsynchronousSocketChannel channel,
      ByteBuffer buffer,
      CompletionHandler<Integer, ByteBuffer> handler) {
    channel.write(buffer, buffer, handler);
    spare = buffer; // error: PinnedMoved
  }

  static void dropped(AsynchronousFileChannel file, Deque<ByteBuffer> free) {
    ByteBuffer buffer = ByteBuffer.allocate(64);
    file.write(buffer, 0);
    free.push(buffer); // error: PinnedMoved
  }

  static Future<Integer> early(AsynchronousFileChannel file, Deque<ByteBuffer> free) {
    ByteBuffer buffer = free.pop();
    Future<Integer> writing = file.write(buffer, 0);
    free.push(buffer); // error: PinnedMoved
    return writing;
  }

  ByteBuffer spare() {
    return spare;
  }
}
