import dev.pinion.annotations.Sending;
import java.util.ArrayList;
import java.util.List;

/** Either way it is a copy. */
final class ViewOfField {
  private final List<String> rows = new ArrayList<>();

  void add(String row) {
    rows.add(row);
  }

  @Sending
  List<String> rows(boolean all) {
    return all ? new ArrayList<>(rows) : new ArrayList<>();
  }

  @Sending
  List<String> view() {
    return List.copyOf(rows);
  }
}
