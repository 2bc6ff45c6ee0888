import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * The bytes are copied out before they are handed over, so the buffer stays with its reader. Strict
 * wants to know that the consumer may be called from any thread.
 */
class PacketReader {
  private final ReadableByteChannel channel;
  private final Executor decoders;
  private final Consumer<String> packets;

  PacketReader(ReadableByteChannel channel, Executor decoders, Consumer<String> packets) {
    this.channel = channel;
    this.decoders = decoders;
    this.packets = packets;
  }

  void run() throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(1500);
    while (channel.read(buffer) >= 0) {
      buffer.flip();
      byte[] packet = new byte[buffer.remaining()];
      buffer.get(packet);
      decoders.execute(() -> packets.accept(new String(packet)));
      buffer.clear();
    }
  }
}
