import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The map may be shared; the ArrayLists inside it are written by all threads at once. */
class ListInConcurrentMap {
  static Map<Integer, List<String>> group(List<String> orders) {
    ConcurrentHashMap<Integer, List<String>> byLength = new ConcurrentHashMap<>();
    orders.parallelStream()
        .forEach(
            o ->
                byLength
                    .computeIfAbsent(o.length(), k -> new ArrayList<>())
                    .add(o)); // error: SharedMutable
    return byLength;
  }
}
