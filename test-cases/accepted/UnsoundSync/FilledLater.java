import dev.pinion.annotations.Sync;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The table is filled by the constructor alone, and only read from then on. */
@Sync
final class FilledLater {
  private final Map<String, Integer> lengths = new HashMap<>();

  FilledLater(List<String> words) {
    fill(words);
  }

  private void fill(List<String> words) {
    for (String word : words) {
      lengths.put(word, word.length());
    }
  }

  Integer length(String word) {
    return lengths.get(word);
  }
}
