import dev.pinion.annotations.Sync;

/** The field is guarded by one lock at each access. */
@Sync
final class PlainCounter {
  private int count;

  synchronized void increment() {
    count++;
  }

  synchronized int count() {
    return count;
  }
}
