import dev.pinion.annotations.Strict;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Strict: other elements, own ones, and those that are locked or waited for. */
@Strict
final class StrictElements {
  static final class Counter {
    private int value;
  }

  static void array(ExecutorService pool) {
    Counter[] counters = {new Counter(), new Counter()};
    pool.execute(() -> counters[0].value++);
    counters[1].value++;
  }

  static void list(ExecutorService pool) throws ExecutionException, InterruptedException {
    List<Counter> counters = List.of(new Counter());
    Future<?> done = pool.submit(() -> counters.forEach(counter -> counter.value++));
    done.get();
    for (int i = 0; i < counters.size(); i++) {
      counters.get(i).value++;
    }
  }

  static void values(ExecutorService pool) {
    List<Counter> counters = List.of(new Counter());
    for (int i = 0; i < 3; i++) {
      pool.execute(
          () ->
              counters.forEach(
                  counter -> {
                    synchronized (counter) {
                      counter.value++;
                    }
                  }));
    }
  }

  static void own(ExecutorService pool) {
    for (int i = 0; i < 3; i++) {
      List<Counter> counters = new ArrayList<>();
      counters.add(new Counter());
      pool.execute(() -> counters.forEach(counter -> counter.value++));
    }
  }
}
