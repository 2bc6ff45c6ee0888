import dev.pinion.annotations.Sync;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** Arrays of atomics. */
@Sync
final class AtomicArrays {
  private static final int SIZE = 4;
  private final AtomicReferenceArray<String> slots = new AtomicReferenceArray<>(SIZE);
  private final AtomicIntegerArray n = new AtomicIntegerArray(SIZE);

  void set(int i, String s) {
    slots.set(i, s);
    n.incrementAndGet(i);
  }
}
