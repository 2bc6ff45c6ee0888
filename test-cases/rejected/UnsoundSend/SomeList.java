import dev.pinion.annotations.Send;
import java.util.List;

/** Which List the caller passes nobody knows: it may be one that is bound to a thread. */
@Send
final class SomeList { // error: UnsoundSend
  private final List<String> rows;

  SomeList(List<String> rows) {
    this.rows = rows;
  }

  void add(String row) {
    rows.add(row);
  }
}
