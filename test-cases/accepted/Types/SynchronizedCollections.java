import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;

/** The synchronized wrappers and the old synchronized classes. */
class SynchronizedCollections {
  static void fill(ExecutorService pool) {
    List<String> rows = Collections.synchronizedList(new ArrayList<>());
    StringBuffer log = new StringBuffer();
    Map<String, Integer> counts = Collections.synchronizedMap(new HashMap<>());
    for (int i = 0; i < 10; i++) {
      String row = "row " + i;
      pool.execute(() -> rows.add(row));
      pool.execute(() -> log.append(row));
      pool.execute(() -> counts.merge(row, 1, Integer::sum));
    }
  }
}
