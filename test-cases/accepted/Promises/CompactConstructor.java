import dev.pinion.annotations.Sync;
import java.util.List;

/** A record's compact constructor leaves an immutable copy in the component. */
@Sync
record CompactConstructor(String id, List<String> lines) {
  CompactConstructor {
    lines = List.copyOf(lines);
  }
}
