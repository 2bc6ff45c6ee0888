import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.BlockingQueue;

/**
 * The array goes into a queue and is then filled again by the next read. Whoever takes it from the
 * queue uploads the bytes of a later chunk, or half of each.
 */
class UploadChunks {
  record Chunk(byte[] bytes, int length, long offset) {}

  private final BlockingQueue<Chunk> queue;
  private final int chunkSize;

  UploadChunks(BlockingQueue<Chunk> queue, int chunkSize) {
    this.queue = queue;
    this.chunkSize = chunkSize;
  }

  long split(InputStream file) throws IOException, InterruptedException {
    byte[] bytes = new byte[chunkSize];
    long offset = 0;
    int read;
    while ((read = file.read(bytes)) > 0) { // error: UseAfterSend
      queue.put(new Chunk(bytes, read, offset));
      offset += read;
    }
    return offset;
  }
}
