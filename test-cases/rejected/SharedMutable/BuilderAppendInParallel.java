import java.util.List;

/** map's function runs on many threads too, and writes the shared builder. */
class BuilderAppendInParallel {
  static String log(List<String> orders) {
    StringBuilder log = new StringBuilder();
    orders.parallelStream()
        .map(o -> log.append(o).length()) // error: SharedMutable
        .forEach(n -> {});
    return log.toString();
  }
}
