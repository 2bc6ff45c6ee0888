import dev.pinion.annotations.Sync;
import java.util.ArrayList;
import java.util.List;

/** A copy is the reader's own. */
@Sync
final class ViewLeavesItsLock {
  private final List<String> names = new ArrayList<>();

  synchronized void add(String name) {
    names.add(name);
  }

  synchronized List<String> names() {
    return List.copyOf(names);
  }
}
