import java.util.stream.IntStream;

/** The last of parallel() and sequential() counts. */
class IntStreamParallel {
  static StringBuilder digits(int n) {
    StringBuilder text = new StringBuilder();
    IntStream.range(0, n).parallel().sequential().forEach(i -> text.append(i));
    return text;
  }
}
