import dev.pinion.annotations.Sync;

/** volatile for the reader, the lock for the writers. */
@Sync
final class OneAccessUnlocked {
  private volatile int count;

  synchronized void increment() {
    count++;
  }

  int count() {
    return count;
  }
}
