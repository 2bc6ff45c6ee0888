import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.BlockingQueue;

/** Each chunk has an array of its own, as much of it as was read. */
class UploadChunks {
  record Chunk(byte[] bytes, long offset) {}

  private final BlockingQueue<Chunk> queue;
  private final int chunkSize;

  UploadChunks(BlockingQueue<Chunk> queue, int chunkSize) {
    this.queue = queue;
    this.chunkSize = chunkSize;
  }

  long split(InputStream file) throws IOException, InterruptedException {
    long offset = 0;
    byte[] bytes = file.readNBytes(chunkSize);
    while (bytes.length > 0) {
      int length = bytes.length;
      queue.put(new Chunk(bytes, offset));
      offset += length;
      bytes = file.readNBytes(chunkSize);
    }
    return offset;
  }
}
