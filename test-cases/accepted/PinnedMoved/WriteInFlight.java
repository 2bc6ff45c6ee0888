import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.CompletionHandler;
import java.util.Deque;
import java.util.concurrent.Future;

/** The handler of the operation runs when it has completed; a handle is asked first. */
class WriteInFlight {
  static void handler(AsynchronousSocketChannel channel, Deque<ByteBuffer> free) {
    ByteBuffer buffer = free.pop();
    channel.write(
        buffer,
        buffer,
        new CompletionHandler<Integer, ByteBuffer>() {
          @Override
          public void completed(Integer count, ByteBuffer written) {
            free.push(written);
          }

          @Override
          public void failed(Throwable failure, ByteBuffer written) {
            free.push(written);
          }
        });
  }

  static void atOnce(AsynchronousFileChannel file, Deque<ByteBuffer> free) throws Exception {
    ByteBuffer buffer = free.pop();
    int count = file.write(buffer, 0).get();
    System.out.println(count);
    free.push(buffer);
  }

  static boolean asked(AsynchronousFileChannel file, Deque<ByteBuffer> free) {
    ByteBuffer buffer = free.pop();
    Future<Integer> writing = file.write(buffer, 0);
    while (!writing.isDone()) {
      Thread.onSpinWait();
    }
    free.push(buffer);
    return true;
  }
}
