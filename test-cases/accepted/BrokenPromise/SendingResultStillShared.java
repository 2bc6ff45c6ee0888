import dev.pinion.annotations.Sending;
import java.util.ArrayList;
import java.util.List;

/** A new list for each caller. */
class SendingResultStillShared {
  private final List<String> rows = new ArrayList<>();

  @Sending
  List<String> rows() {
    return new ArrayList<>(rows);
  }
}
