import dev.pinion.annotations.Sync;
import java.util.ArrayList;
import java.util.List;

/** The getter hands out a copy. */
@Sync
final class GuardedListEscapes {
  private final List<String> rows = new ArrayList<>();

  synchronized void add(String row) {
    rows.add(row);
  }

  synchronized List<String> rows() {
    return List.copyOf(rows);
  }
}
