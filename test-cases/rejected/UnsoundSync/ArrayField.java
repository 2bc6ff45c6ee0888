import dev.pinion.annotations.Sync;

/** Array elements are plain slots, whatever the field that holds the array. */
@Sync
final class ArrayField { // error: UnsoundSync
  private final int[] buckets = new int[16];

  void count(int bucket) {
    buckets[bucket]++;
  }
}
