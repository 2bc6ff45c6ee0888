import java.util.List;
import java.util.stream.Collectors;

/** A collector gives each thread a list of its own and joins them in order. */
class ParallelAdd {
  static List<Integer> lengths(List<String> orders) {
    return orders.parallelStream().map(String::length).collect(Collectors.toList());
  }
}
