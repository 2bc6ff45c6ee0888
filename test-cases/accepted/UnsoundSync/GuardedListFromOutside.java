import dev.pinion.annotations.Sync;
import java.util.ArrayList;

/** The constructor copies. */
@Sync
final class GuardedListFromOutside {
  private final ArrayList<String> rows;

  GuardedListFromOutside(ArrayList<String> rows) {
    this.rows = new ArrayList<>(rows);
  }

  synchronized void add(String row) {
    rows.add(row);
  }
}
