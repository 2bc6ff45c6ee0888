import dev.pinion.annotations.Strict;
import java.util.List;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;

/** Copied only now and then, too late, or with elements that are not copied. */
@Strict
final class StrictCopies {
  static void count(
      ExecutorService pool, List<String> lines, ConcurrentMap<String, Integer> counts) {
    pool.execute(new Count(lines, counts));
    lines.add("end"); // error: SharedMutable
  }

  static void join(ExecutorService pool, List<String> lines) {
    pool.execute(new Join(lines));
    lines.add("end"); // error: SharedMutable
  }

  static void sum(ExecutorService pool, List<int[]> rows) {
    pool.execute(new Sum(rows));
    rows.get(0)[0] = 1; // error: SharedMutable
  }

  record Count(List<String> lines, ConcurrentMap<String, Integer> counts) implements Runnable {
    Count {
      if (lines.isEmpty()) {
        lines = List.copyOf(lines);
      }
    }

    @Override
    public void run() {
      for (String line : lines) {
        counts.merge(line, 1, Integer::sum);
      }
    }
  }

  static final class Join implements Runnable {
    private final List<String> lines;

    Join(List<String> lines) {
      this.lines = lines;
    }

    @Override
    public void run() {
      System.out.println(String.join(",", List.copyOf(lines)));
    }
  }

  static final class Sum implements Runnable {
    private final List<int[]> rows;

    Sum(List<int[]> rows) {
      this.rows = List.copyOf(rows);
    }

    @Override
    public void run() {
      System.out.println(rows.get(0)[0]);
    }
  }
}
