import dev.pinion.annotations.Sync;
import java.util.ArrayList;
import java.util.List;

/** The list is guarded, but a getter hands it out, and whoever gets it holds no lock. */
@Sync
final class GuardedListEscapes { // error: UnsoundSync
  private final List<String> rows = new ArrayList<>();

  synchronized void add(String row) {
    rows.add(row);
  }

  synchronized List<String> rows() {
    return rows;
  }
}
