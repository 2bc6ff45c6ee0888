import dev.pinion.annotations.Pinned;
import java.nio.ByteBuffer;

/** A @Pinned parameter stays where it is. */
class PinnedParameter {
  private ByteBuffer last;

  void fill(@Pinned ByteBuffer buffer) {
    last = buffer; // error: PinnedMoved
    last.clear();
  }
}
