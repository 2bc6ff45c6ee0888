import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** compute holds the key's lock while its function runs: the list is written under it. */
class ListInConcurrentMap {
  static Map<Integer, List<String>> group(List<String> orders) {
    ConcurrentHashMap<Integer, List<String>> byLength = new ConcurrentHashMap<>();
    orders.parallelStream()
        .forEach(
            o ->
                byLength.compute(
                    o.length(),
                    (k, list) -> {
                      List<String> to = list == null ? new ArrayList<>() : list;
                      to.add(o);
                      return to;
                    }));
    return byLength;
  }
}
