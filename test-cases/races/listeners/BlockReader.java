import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.CompletionHandler;
import java.util.BitSet;

/**
 * A completion handler is a listener, and is called on a thread of the channel's group. All reads
 * have this one, which notes in a BitSet what has arrived.
 */
class BlockReader {
  private static final int BLOCK = 4096;

  private final AsynchronousFileChannel file;
  private final BitSet arrived = new BitSet();

  BlockReader(AsynchronousFileChannel file) {
    this.file = file;
  }

  ByteBuffer[] read(int blocks) {
    ByteBuffer[] contents = new ByteBuffer[blocks];
    for (int block = 0; block < blocks; block++) {
      ByteBuffer buffer = ByteBuffer.allocateDirect(BLOCK);
      contents[block] = buffer;
      file.read(buffer, (long) block * BLOCK, block, new Arrival()); // error: SharedMutable
    }
    return contents;
  }

  boolean complete(int blocks) {
    return arrived.cardinality() == blocks;
  }

  private final class Arrival implements CompletionHandler<Integer, Integer> {
    @Override
    public void completed(Integer length, Integer block) {
      arrived.set(block);
    }

    @Override
    public void failed(Throwable failure, Integer block) {
      System.err.println("block " + block + ": " + failure);
    }
  }
}
