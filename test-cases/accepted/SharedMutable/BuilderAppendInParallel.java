import java.util.List;
import java.util.stream.Collectors;

/** joining() is a collector. */
class BuilderAppendInParallel {
  static String log(List<String> orders) {
    return orders.parallelStream().collect(Collectors.joining());
  }
}
