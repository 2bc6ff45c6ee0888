import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A parallel stream counts into a HashMap through a method that is given the map. The map's buckets
 * are written by every thread of the common pool.
 */
class WordFrequencies {
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private final int shortest;

  WordFrequencies(int shortest) {
    this.shortest = shortest;
  }

  Map<String, Integer> of(List<String> pages) {
    Map<String, Integer> counts = new HashMap<>();
    pages.parallelStream()
        .flatMap(this::words)
        .forEach(word -> count(counts, word)); // error: SharedMutable
    return counts;
  }

  private Stream<String> words(String page) {
    return Arrays.stream(SPACE.split(page)).filter(word -> word.length() >= shortest);
  }

  private static void count(Map<String, Integer> counts, String word) {
    Integer before = counts.get(word);
    counts.put(word, before == null ? 1 : before + 1);
  }
}
