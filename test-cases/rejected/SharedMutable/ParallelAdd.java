import java.util.ArrayList;
import java.util.List;

/** All threads of the common pool add to one ArrayList: elements get lost, or add throws. */
class ParallelAdd {
  static List<Integer> lengths(List<String> orders) {
    List<Integer> lengths = new ArrayList<>();
    orders.parallelStream().map(String::length).forEach(lengths::add); // error: SharedMutable
    return lengths;
  }
}
