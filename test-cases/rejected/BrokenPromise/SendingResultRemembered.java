import dev.pinion.annotations.Sending;
import java.util.ArrayList;
import java.util.List;

/** Fresh, but remembered before it is returned. */
class SendingResultRemembered {
  private List<String> latest = List.of();

  @Sending
  List<String> make() {
    List<String> rows = new ArrayList<>();
    latest = rows;
    return rows; // error: BrokenPromise
  }

  int size() {
    return latest.size();
  }
}
