import dev.pinion.annotations.Sync;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Who reads the view reads the list, and holds no lock. */
@Sync
final class ViewLeavesItsLock { // error: UnsoundSync
  private final List<String> names = new ArrayList<>();

  synchronized void add(String name) {
    names.add(name);
  }

  synchronized List<String> names() {
    return Collections.unmodifiableList(names);
  }
}
