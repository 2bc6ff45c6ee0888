import dev.pinion.annotations.Strict;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;

/** A slot for each task: by its number, by one that it draws; or slots that count in one step. */
@Strict
class StrictFoldedIndex {

  void byNumber(ExecutorService pool, int tasks) {
    int[] counts = new int[2 * tasks];
    for (int i = 0; i < tasks; i++) {
      int number = 2 * i + 1;
      pool.execute(() -> counts[number - 1] += number);
    }
  }

  void drawn(ExecutorService pool, int tasks) {
    int[] results = new int[tasks];
    AtomicInteger next = new AtomicInteger();
    for (int i = 0; i < tasks; i++) {
      int number = i;
      pool.execute(() -> results[next.getAndIncrement()] = number);
    }
  }

  AtomicIntegerArray inOneStep(ExecutorService pool, int tasks) {
    AtomicIntegerArray counts = new AtomicIntegerArray(10);
    for (int i = 0; i < tasks; i++) {
      int number = i;
      pool.execute(() -> counts.incrementAndGet(number / 100));
    }
    return counts;
  }
}
