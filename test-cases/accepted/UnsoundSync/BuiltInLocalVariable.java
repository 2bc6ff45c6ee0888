import dev.pinion.annotations.Sync;
import java.util.ArrayList;
import java.util.List;

/** Filled here, and known to nobody else. */
@Sync
final class BuiltInLocalVariable {
  private final List<String> names;

  BuiltInLocalVariable(Iterable<String> source) {
    List<String> found = new ArrayList<>();
    for (String name : source) {
      found.add(name);
    }
    names = found;
  }

  String first() {
    return names.get(0);
  }
}
