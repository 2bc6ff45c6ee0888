import dev.pinion.annotations.Strict;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** Many tasks get to the same slot: the index folds many values into few. */
@Strict
class StrictFoldedIndex {
  enum Kind {
    READ,
    WRITE
  }

  int[] byHundred(ExecutorService pool, int tasks) {
    int[] counts = new int[10];
    for (int i = 0; i < tasks; i++) {
      int number = i;
      pool.execute(() -> counts[number / 100]++); // error: SharedMutable
    }
    return counts;
  }

  int[] inVariable(ExecutorService pool, int tasks) {
    int[] counts = new int[10];
    for (int i = 0; i < tasks; i++) {
      int slot = i % counts.length;
      pool.execute(() -> counts[slot]++); // error: SharedMutable
    }
    return counts;
  }

  int[] byKind(ExecutorService pool, List<Kind> kinds) {
    int[] counts = new int[Kind.values().length];
    for (Kind kind : List.copyOf(kinds)) {
      pool.execute(() -> counts[kind.ordinal()]++); // error: SharedMutable
    }
    return counts;
  }
}
