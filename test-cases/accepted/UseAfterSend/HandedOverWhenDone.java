import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Every part is written before the last one hands the result over. */
class HandedOverWhenDone {
  private final Map<Integer, String> result = new HashMap<>();
  private final CompletableFuture<Map<Integer, String>> all = new CompletableFuture<>();
  private int left = 3;

  void load(List<String> rows) {
    for (String row : rows) {
      part(row);
    }
  }

  private void part(String row) {
    result.put(left, row);
    if (--left == 0) {
      all.complete(result);
    }
  }
}
