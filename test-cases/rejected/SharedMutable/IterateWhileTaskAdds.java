import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** A ConcurrentModificationException, if one is lucky. */
class IterateWhileTaskAdds {
  static void run(ExecutorService pool) {
    List<String> rows = new ArrayList<>(List.of("a"));
    pool.execute(() -> rows.add("b"));
    for (String row : rows) { // error: SharedMutable
      System.out.println(row);
    }
  }
}
