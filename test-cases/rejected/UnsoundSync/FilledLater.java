import dev.pinion.annotations.Sync;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The table may be filled while others read it: the method is not private. */
@Sync
final class FilledLater { // error: UnsoundSync
  private final Map<String, Integer> lengths = new HashMap<>();

  FilledLater(List<String> words) {
    fill(words);
  }

  void fill(List<String> words) {
    for (String word : words) {
      lengths.put(word, word.length());
    }
  }

  Integer length(String word) {
    return lengths.get(word);
  }
}
