import dev.pinion.annotations.Sync;
import java.util.List;
import java.util.Map;

/** Collections are copied in the constructor, and handed out as they are: nobody can write them. */
@Sync
final class ImmutableOrder {
  private final String id;
  private final List<String> lines;
  private final Map<String, Integer> counts;

  ImmutableOrder(String id, List<String> lines, Map<String, Integer> counts) {
    this.id = id;
    this.lines = List.copyOf(lines);
    this.counts = Map.copyOf(counts);
  }

  String id() {
    return id;
  }

  List<String> lines() {
    return lines;
  }

  Map<String, Integer> counts() {
    return counts;
  }
}
