import dev.pinion.annotations.Pinned;
import java.nio.ByteBuffer;

/**
 * Callers of the interface may move the buffer after the call; this implementation holds on to it.
 */
class PinnedParameterAdded {
  interface Reader {
    void read(ByteBuffer into);
  }

  static final class AsyncReader implements Reader {
    @Override
    public void read(@Pinned ByteBuffer into) { // error: WeakenedOverride
      into.clear();
    }
  }
}
