import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * Every packet is read into one ByteBuffer, and decoded by a task while the next packet is read
 * into it. A flipped buffer is no copy.
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
      decoders.execute(() -> packets.accept(decode(buffer))); // error: SharedMutable
      buffer.clear();
    }
  }

  private static String decode(ByteBuffer packet) {
    byte[] bytes = new byte[packet.remaining()];
    packet.get(bytes);
    return new String(bytes);
  }
}
