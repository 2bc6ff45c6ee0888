import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * A BitSet packs 64 bits into a long, so that clearing two different bits from two threads is one
 * read and write of the same word: a number that is not prime survives.
 */
class PrimeSieve {
  private final BitSet candidates;
  private final int limit;

  PrimeSieve(int limit) {
    this.limit = limit;
    this.candidates = new BitSet(limit + 1);
    candidates.set(2, limit + 1);
  }

  IntStream primes() {
    int root = (int) Math.sqrt(limit);
    IntStream.rangeClosed(2, root).parallel().forEach(this::strike); // error: SharedMutable
    return candidates.stream();
  }

  private void strike(int factor) {
    if (!candidates.get(factor)) {
      return;
    }
    for (int multiple = factor * factor; multiple <= limit; multiple += factor) {
      candidates.clear(multiple);
    }
  }
}
