import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;

/** Filled, then only read, by everybody. */
class FrozenAfterFilling {
  static int count(ExecutorService pool, List<String> words) {
    Set<String> stopWords = new HashSet<>();
    stopWords.add("the");
    stopWords.add("a");
    for (String word : words) {
      pool.execute(() -> System.out.println(stopWords.contains(word)));
    }
    return stopWords.size();
  }
}
