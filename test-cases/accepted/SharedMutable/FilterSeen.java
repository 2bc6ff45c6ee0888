import java.util.List;

/** The stream knows how to do it. */
class FilterSeen {
  static List<String> distinct(List<String> names) {
    return names.parallelStream().distinct().toList();
  }
}
