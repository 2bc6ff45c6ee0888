import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Many threads may read one HashMap that nobody writes. */
class ParallelReadsTable {
  static List<Integer> prices(List<String> items) {
    Map<String, Integer> table = new HashMap<>();
    table.put("tea", 3);
    table.put("coffee", 4);
    return items.parallelStream().map(item -> table.getOrDefault(item, 0)).toList();
  }
}
