import dev.pinion.annotations.Sync;
import java.util.ArrayList;
import java.util.List;

/** An immutable copy is. */
final class SyncParameter {
  private Object shared = "";

  void share(@Sync Object value) {
    shared = value;
  }

  void start(ArrayList<String> rows) {
    List<String> copy = List.copyOf(rows);
    share(copy);
  }

  @Override
  public String toString() {
    return shared.toString();
  }
}
