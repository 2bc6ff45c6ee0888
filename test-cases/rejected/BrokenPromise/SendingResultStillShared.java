import dev.pinion.annotations.Sending;
import java.util.ArrayList;
import java.util.List;

/** The result is promised to be unshared, and the object keeps it. */
class SendingResultStillShared {
  private final List<String> rows = new ArrayList<>();

  @Sending
  List<String> rows() {
    return rows; // error: BrokenPromise
  }
}
