import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** On a ConcurrentHashMap it is. */
class MergeIntoHashMap {
  static Map<String, Integer> count(List<String> words) {
    Map<String, Integer> counts = new ConcurrentHashMap<>();
    words.parallelStream().forEach(w -> counts.merge(w, 1, Integer::sum));
    return counts;
  }
}
