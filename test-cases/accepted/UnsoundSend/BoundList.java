import dev.pinion.rc.Arc;
import java.util.AbstractList;

/** Whoever has a List relies on it that it may change threads. */
final class BoundList extends AbstractList<String> {
  private final Arc<String> row;

  BoundList(Arc<String> row) {
    this.row = row;
  }

  @Override
  public String get(int index) {
    return row.get();
  }

  @Override
  public int size() {
    return 1;
  }
}
