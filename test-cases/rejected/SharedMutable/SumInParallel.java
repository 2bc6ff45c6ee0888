import java.util.List;

/** sum += n in a parallel stream, on a field. */
class SumInParallel {
  private long sum;

  long total(List<Integer> amounts) {
    amounts.parallelStream().forEach(n -> sum += n); // error: SharedMutable
    return sum;
  }
}
