import java.util.List;
import java.util.concurrent.ExecutorService;

/** What the initializers of an object do, they do in the task that makes it. */
class CountedWhenMade {
  private static int made;

  static final class Ticket {
    final int id = made++;
  }

  static final class Row {
    final int id;

    {
      id = made++;
    }
  }

  static void run(ExecutorService pool) {
    for (int i = 0; i < 4; i++) {
      pool.execute(() -> System.out.println(new Ticket().id)); // error: SharedMutable
    }
  }

  static List<Row> rows(List<String> lines) {
    return lines.parallelStream().map(line -> new Row()).toList(); // error: SharedMutable
  }
}
