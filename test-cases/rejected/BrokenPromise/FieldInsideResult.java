import dev.pinion.annotations.Sending;
import java.util.ArrayList;
import java.util.List;

/** The list around it is new, the list in it is not. */
final class FieldInsideResult {
  private final List<String> rows = new ArrayList<>();

  void add(String row) {
    rows.add(row);
  }

  @Sending
  List<List<String>> pages() {
    List<List<String>> pages = new ArrayList<>();
    pages.add(rows);
    return pages; // error: BrokenPromise
  }
}
