import dev.pinion.annotations.Sync;
import java.util.ArrayList;

/** The caller of the constructor keeps the list that the lock is to guard. */
@Sync
final class GuardedListFromOutside { // error: UnsoundSync
  private final ArrayList<String> rows;

  GuardedListFromOutside(ArrayList<String> rows) {
    this.rows = rows;
  }

  synchronized void add(String row) {
    rows.add(row);
  }
}
