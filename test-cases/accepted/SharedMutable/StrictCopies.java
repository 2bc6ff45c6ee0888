import dev.pinion.annotations.Strict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** A task that copies what it is given has nothing of it: its maker may go on with its own. */
@Strict
final class StrictCopies {
  static void count(
      ExecutorService pool, List<String> lines, ConcurrentMap<String, Integer> counts) {
    pool.execute(new Count(lines, counts));
    lines.add("end");
  }

  static Future<Integer> measure(ExecutorService pool, List<String> words, int[] weights) {
    Future<Integer> measured = pool.submit(new Measure(words, weights, "all"));
    words.add("end");
    weights[0] = 0;
    return measured;
  }

  record Count(List<String> lines, ConcurrentMap<String, Integer> counts) implements Runnable {
    Count {
      lines = List.copyOf(lines);
    }

    @Override
    public void run() {
      for (String line : lines) {
        counts.merge(line, 1, Integer::sum);
      }
    }
  }

  static final class Measure implements Callable<Integer> {
    private final Set<String> words;
    private final List<String> more;
    private final int[] weights;
    private final String name;

    Measure(Collection<String> words, int[] weights, String name) {
      if (words.isEmpty()) {
        throw new IllegalArgumentException(name + " of " + words.size());
      }
      this.words = Set.copyOf(words);
      this.more = new ArrayList<>(words);
      this.weights = Arrays.copyOf(weights, weights.length);
      this.name = Objects.requireNonNull(name);
    }

    @Override
    public Integer call() {
      return words.size() + more.size() + weights[0] + name.length();
    }
  }
}
