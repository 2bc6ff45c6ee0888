import dev.pinion.annotations.Sync;
import java.util.concurrent.atomic.AtomicIntegerArray;

/** AtomicIntegerArray. */
@Sync
final class ArrayField {
  private final AtomicIntegerArray buckets = new AtomicIntegerArray(16);

  void count(int bucket) {
    buckets.incrementAndGet(bucket);
  }
}
