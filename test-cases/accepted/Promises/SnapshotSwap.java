import dev.pinion.annotations.Sync;
import java.util.ArrayList;
import java.util.List;

/** Readers take a snapshot; writers put a new one under a lock. */
@Sync
final class SnapshotSwap {
  private volatile List<String> names = List.of();
  private final Object lock = new Object();

  List<String> names() {
    return names;
  }

  void add(String n) {
    synchronized (lock) {
      List<String> next = new ArrayList<>(names);
      next.add(n);
      names = List.copyOf(next);
    }
  }
}
