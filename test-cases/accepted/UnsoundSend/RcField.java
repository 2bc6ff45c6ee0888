import dev.pinion.annotations.Send;
import java.util.ArrayList;
import java.util.List;

/** Plain mutable data may change threads: Send asks less than Sync. */
@Send
final class RcField {
  private String host = "db-1";
  private final List<String> log = new ArrayList<>();

  String host() {
    log.add(host);
    return host;
  }
}
