import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;

/** A CopyOnWriteArrayList is iterated as it was. */
class IterateWhileTaskAdds {
  static void run(ExecutorService pool) {
    List<String> rows = new CopyOnWriteArrayList<>(List.of("a"));
    pool.execute(() -> rows.add("b"));
    for (String row : rows) {
      System.out.println(row);
    }
  }
}
