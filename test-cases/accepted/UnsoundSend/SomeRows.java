import dev.pinion.annotations.Send;
import dev.pinion.annotations.Sending;

/** What stands at a @Sending parameter is known to be Send, and given for good. */
@Send
final class SomeRows {
  private final Iterable<String> rows;

  SomeRows(@Sending Iterable<String> rows) {
    this.rows = rows;
  }

  void print() {
    rows.forEach(System.out::println);
  }
}
