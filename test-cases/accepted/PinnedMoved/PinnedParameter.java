import dev.pinion.annotations.Pinned;
import java.nio.ByteBuffer;

/** Used and dropped in place, or passed to a parameter that is pinned too. */
class PinnedParameter {
  void fill(@Pinned ByteBuffer buffer) {
    buffer.clear();
    finish(buffer);
  }

  private void finish(@Pinned ByteBuffer buffer) {
    buffer.flip();
  }
}
