import java.util.BitSet;
import java.util.stream.IntStream;

/** Each run fills a set of its own; collect puts them together. */
class MarksInBitSet {
  static BitSet primes(int n) {
    return IntStream.range(2, n).parallel().collect(BitSet::new, BitSet::set, BitSet::or);
  }
}
