import dev.pinion.annotations.Strict;
import java.util.List;
import java.util.stream.Collectors;

/** The stream collects what its threads have made. */
@Strict
class StrictParallelAdd {
  static List<String> upper(List<String> names) {
    return names.parallelStream().map(String::toUpperCase).collect(Collectors.toList());
  }
}
