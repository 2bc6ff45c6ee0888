import dev.pinion.annotations.Sending;
import java.util.ArrayList;
import java.util.List;

/** What is remembered is a copy. */
class SendingResultRemembered {
  private List<String> latest = List.of();

  @Sending
  List<String> make() {
    List<String> rows = new ArrayList<>();
    latest = List.copyOf(rows);
    return rows;
  }

  int size() {
    return latest.size();
  }
}
