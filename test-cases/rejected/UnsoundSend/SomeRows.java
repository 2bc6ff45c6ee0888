import dev.pinion.annotations.Send;

/** Which rows the caller passes nobody knows: it may be one that is bound to a thread. */
@Send
final class SomeRows { // error: UnsoundSend
  private final Iterable<String> rows;

  SomeRows(Iterable<String> rows) {
    this.rows = rows;
  }

  void print() {
    rows.forEach(System.out::println);
  }
}
