import dev.pinion.annotations.Strict;
import dev.pinion.rc.Rc;
import java.util.AbstractList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/**
 * A List may change threads if its elements may: that is what the model of the JDK says, since any
 * other answer would reject ordinary code. A list of one's own that holds more than its elements is
 * judged by its fields only where it is known by its class.
 */
@Strict
class BoundList extends AbstractList<String> {
  private final Rc<String> row = Rc.of("row");

  @Override
  public String get(int index) {
    return row.get();
  }

  @Override
  public int size() {
    return 1;
  }

  static List<String> make() {
    return new BoundList();
  }

  static Future<List<String>> later(ExecutorService pool) {
    return pool.submit(() -> make()); // missed: NotSend
  }
}
