import dev.pinion.annotations.Strict;
import java.util.ArrayList;
import java.util.List;

/** Strict says the same as default: all threads add to one ArrayList. */
@Strict
class StrictParallelAdd {
  static List<String> upper(List<String> names) {
    List<String> results = new ArrayList<>();
    names.parallelStream().map(String::toUpperCase).forEach(results::add); // error: SharedMutable
    return results;
  }
}
