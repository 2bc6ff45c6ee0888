import dev.pinion.annotations.Sync;
import java.util.ArrayList;
import java.util.List;

/** final makes the slot safe, not the ArrayList in it. */
@Sync
final class UnguardedList { // error: UnsoundSync
  private final List<String> rows = new ArrayList<>();

  void add(String row) {
    rows.add(row);
  }
}
