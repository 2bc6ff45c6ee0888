import dev.pinion.annotations.Sending;
import java.util.ArrayList;
import java.util.List;

/** Both lists are new. */
final class FieldInsideResult {
  private final List<String> rows = new ArrayList<>();

  void add(String row) {
    rows.add(row);
  }

  @Sending
  List<List<String>> pages() {
    List<List<String>> pages = new ArrayList<>();
    pages.add(new ArrayList<>(rows));
    return pages;
  }
}
