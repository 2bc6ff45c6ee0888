import java.util.Arrays;
import java.util.stream.IntStream;

/** Arrays.parallelSetAll computes each slot from its index. */
class ParallelArrays {
  static long[] squares(int n) {
    long[] squares = new long[n];
    Arrays.parallelSetAll(squares, i -> (long) i * i);
    IntStream.range(0, n).parallel().forEach(i -> squares[i]++);
    return squares;
  }
}
