import dev.pinion.annotations.Sync;

/** A claim that nobody can check needs a reason. */
class NoReason {
  @Sync(unchecked = " ")
  static final class Ring { // error: BrokenPromise
    private final Object[] slots = new Object[64];

    void set(int slot, Object value) {
      slots[slot] = value;
    }
  }
}
