import java.util.List;

/**
 * A List may be one that is safe to share; default strength says nothing about what it does not
 * know.
 */
class ArrayListParameter {
  static void collect(List<String> orders, List<String> sink) {
    orders.parallelStream().forEach(sink::add);
  }
}
