import dev.pinion.annotations.Sync;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Somebody else got the list before it became the state. */
@Sync
final class BuiltInLocalVariable { // error: UnsoundSync
  private final List<String> names;

  BuiltInLocalVariable(Consumer<List<String>> source) {
    List<String> found = new ArrayList<>();
    source.accept(found);
    names = found;
  }

  String first() {
    return names.get(0);
  }
}
