import dev.pinion.rc.Rc;
import java.util.AbstractList;

/** Whoever has a List relies on it that it may change threads: this one is bound to its thread. */
final class BoundList extends AbstractList<String> { // error: UnsoundSend
  private final Rc<String> row;

  BoundList(Rc<String> row) {
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
