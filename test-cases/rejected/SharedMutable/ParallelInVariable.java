import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A stream that is made parallel before it is used, or made so by an argument. */
class ParallelInVariable {
  static List<String> assigned(List<String> names, boolean many) {
    List<String> found = new ArrayList<>();
    Stream<String> stream = names.stream();
    if (many) {
      stream = stream.parallel();
    }
    stream.map(String::trim).forEach(name -> found.add(name)); // error: SharedMutable
    return found;
  }

  static List<String> supported(Iterable<String> names) {
    List<String> found = new ArrayList<>();
    Stream<String> stream = StreamSupport.stream(names.spliterator(), true);
    stream.forEach(found::add); // error: SharedMutable
    return found;
  }
}
