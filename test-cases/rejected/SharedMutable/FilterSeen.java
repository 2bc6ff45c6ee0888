import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A stateful filter: the set is written by all runs of the parallel stream. */
class FilterSeen {
  static List<String> distinct(List<String> names) {
    Set<String> seen = new HashSet<>();
    return names.parallelStream().filter(seen::add).toList(); // error: SharedMutable
  }
}
