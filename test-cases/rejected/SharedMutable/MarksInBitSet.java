import java.util.BitSet;
import java.util.stream.IntStream;

/** Two bits of one word: a write of one takes back the other. */
class MarksInBitSet {
  static BitSet primes(int n) {
    BitSet primes = new BitSet();
    IntStream.range(2, n).parallel().forEach(i -> primes.set(i)); // error: SharedMutable
    return primes;
  }
}
