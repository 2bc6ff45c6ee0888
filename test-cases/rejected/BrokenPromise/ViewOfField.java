import dev.pinion.annotations.Sending;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A view of the field is the field. */
final class ViewOfField {
  private final List<String> rows = new ArrayList<>();

  void add(String row) {
    rows.add(row);
  }

  @Sending
  List<String> rows(boolean all) {
    return all ? rows : new ArrayList<>(); // error: BrokenPromise
  }

  @Sending
  List<String> view() {
    return Collections.unmodifiableList(rows); // error: BrokenPromise
  }
}
