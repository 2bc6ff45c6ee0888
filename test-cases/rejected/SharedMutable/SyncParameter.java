import dev.pinion.annotations.Sync;
import java.util.ArrayList;

/** What is given there is shared, and an ArrayList is not safe for that. */
final class SyncParameter {
  private Object shared = "";

  void share(@Sync Object value) {
    shared = value;
  }

  void start(ArrayList<String> rows) {
    share(rows); // error: SharedMutable
  }

  @Override
  public String toString() {
    return shared.toString();
  }
}
