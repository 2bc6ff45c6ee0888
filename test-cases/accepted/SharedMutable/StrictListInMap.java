import dev.pinion.annotations.Strict;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

/** The lists are written under the map's own lock. */
@Strict
class StrictListInMap {
  private final ConcurrentHashMap<Integer, List<String>> rows = new ConcurrentHashMap<>();

  void group(List<String> words) {
    words.parallelStream()
        .forEach(
            word ->
                rows.compute(
                    word.length(),
                    (n, before) -> {
                      List<String> after = before == null ? new ArrayList<>() : before;
                      after.add(word);
                      return after;
                    }));
  }
}
