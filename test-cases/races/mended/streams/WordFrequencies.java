import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The collector counts: each thread in a map of its own, and these are merged. */
class WordFrequencies {
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private final int shortest;

  WordFrequencies(int shortest) {
    this.shortest = shortest;
  }

  Map<String, Long> of(List<String> pages) {
    return pages.parallelStream()
        .flatMap(this::words)
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }

  private Stream<String> words(String page) {
    return Arrays.stream(SPACE.split(page)).filter(word -> word.length() >= shortest);
  }
}
