import dev.pinion.annotations.Pinned;
import java.nio.ByteBuffer;

/** The interface pins; an implementation that lets go at once asks for less. */
class PinnedParameterAdded {
  interface Reader {
    void read(@Pinned ByteBuffer into);
  }

  static final class BlockingReader implements Reader {
    @Override
    public void read(ByteBuffer into) {
      into.clear();
    }
  }
}
