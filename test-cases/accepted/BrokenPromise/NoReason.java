import dev.pinion.annotations.Sync;

/** The reason. */
class NoReason {
  @Sync(unchecked = "each slot is written by one thread, before the others are started")
  static final class Ring {
    private final Object[] slots = new Object[64];

    void set(int slot, Object value) {
      slots[slot] = value;
    }
  }
}
