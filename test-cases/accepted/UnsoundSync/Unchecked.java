import dev.pinion.annotations.Sync;

/** What cannot be shown may be claimed, with a reason. */
@Sync(unchecked = "slots are written before the ring's cursor, which is volatile")
final class Unchecked {
  private final Object[] slots = new Object[64];
  private volatile int cursor;

  void publish(Object value) {
    slots[cursor & 63] = value;
    cursor = cursor + 1;
  }

  Object latest() {
    return slots[(cursor - 1) & 63];
  }
}
