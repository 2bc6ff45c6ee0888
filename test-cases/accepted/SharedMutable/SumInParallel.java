import java.util.List;

/** The stream sums. */
class SumInParallel {
  long total(List<Integer> amounts) {
    return amounts.parallelStream().mapToLong(Integer::longValue).sum();
  }
}
