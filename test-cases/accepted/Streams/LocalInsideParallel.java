import java.util.List;

/** Each call of the function has a builder of its own. */
class LocalInsideParallel {
  static List<String> reversed(List<String> words) {
    return words.parallelStream()
        .map(
            word -> {
              StringBuilder text = new StringBuilder(word);
              text.reverse();
              return text.toString();
            })
        .toList();
  }
}
