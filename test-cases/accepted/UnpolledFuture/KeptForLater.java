import dev.pinion.future.Future;
import java.util.ArrayList;
import java.util.List;

/** A future kept in a collection or a field is somebody's business later. */
class KeptForLater {
  private final List<Future<String>> waiting = new ArrayList<>();
  private Future<String> latest;

  void add(Future<String> row) {
    latest = row.map(String::trim);
    waiting.add(latest);
  }
}
