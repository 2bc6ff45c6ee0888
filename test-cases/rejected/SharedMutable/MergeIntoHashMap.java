import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** merge on a HashMap is not atomic. */
class MergeIntoHashMap {
  static Map<String, Integer> count(List<String> words) {
    Map<String, Integer> counts = new HashMap<>();
    words.parallelStream().forEach(w -> counts.merge(w, 1, Integer::sum)); // error: SharedMutable
    return counts;
  }
}
