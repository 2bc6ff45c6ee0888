import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;
import dev.pinion.io.AsyncRead;
import dev.pinion.io.AsyncWrite;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;

/** An awaited operation has completed; its buffer goes back to the pool. */
class BufferOfOwnStream {
  private final Deque<ByteBuffer> free = new ArrayDeque<>();

  Future<Integer> echo(AsyncRead in, AsyncWrite out) {
    return async(
        () -> {
          ByteBuffer buffer = ByteBuffer.allocate(1024);
          int total = 0;
          while (await(in.read(buffer)) >= 0) {
            buffer.flip();
            Future<Integer> writing = out.write(buffer);
            total += await(writing);
            buffer.compact();
          }
          free.push(buffer);
          return total;
        });
  }
}
