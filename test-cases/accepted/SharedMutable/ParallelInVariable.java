import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Streams that stay sequential, and one that collects. */
class ParallelInVariable {
  static List<String> assigned(List<String> names, boolean many) {
    Stream<String> stream = names.stream();
    if (many) {
      stream = stream.parallel();
    }
    return stream.map(String::trim).toList();
  }

  static List<String> filtered(List<String> names, boolean some) {
    List<String> found = new ArrayList<>();
    Stream<String> stream = names.parallelStream().sequential();
    if (some) {
      stream = stream.filter(name -> !name.isEmpty());
    }
    stream.forEach(found::add);
    return found;
  }

  static List<String> supported(Iterable<String> names) {
    List<String> found = new ArrayList<>();
    StreamSupport.stream(names.spliterator(), false).forEach(found::add);
    return found;
  }
}
