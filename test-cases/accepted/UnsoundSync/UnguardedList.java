import dev.pinion.annotations.Sync;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A list that is safe to share. */
@Sync
final class UnguardedList {
  private final List<String> rows = new CopyOnWriteArrayList<>();

  void add(String row) {
    rows.add(row);
  }
}
