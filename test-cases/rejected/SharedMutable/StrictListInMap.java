import dev.pinion.annotations.Strict;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

/** Strict says the same as default: the map is concurrent, its lists are not. */
@Strict
class StrictListInMap {
  private final ConcurrentHashMap<Integer, List<String>> rows = new ConcurrentHashMap<>();

  void group(List<String> words) {
    words.parallelStream()
        .forEach(
            word ->
                rows.computeIfAbsent(word.length(), n -> new ArrayList<>())
                    .add(word)); // error: SharedMutable
  }
}
