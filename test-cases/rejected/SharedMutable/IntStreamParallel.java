import java.util.stream.IntStream;

/** parallel() anywhere in the pipeline makes all of it parallel. */
class IntStreamParallel {
  static StringBuilder digits(int n) {
    StringBuilder text = new StringBuilder();
    IntStream.range(0, n).parallel().forEach(i -> text.append(i)); // error: SharedMutable
    return text;
  }
}
