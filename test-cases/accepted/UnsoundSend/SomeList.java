import dev.pinion.annotations.Send;
import dev.pinion.annotations.Sending;
import java.util.List;

/** What stands at a @Sending parameter is known to be Send, and given for good. */
@Send
final class SomeList {
  private final List<String> rows;

  SomeList(@Sending List<String> rows) {
    this.rows = rows;
  }

  void add(String row) {
    rows.add(row);
  }
}
