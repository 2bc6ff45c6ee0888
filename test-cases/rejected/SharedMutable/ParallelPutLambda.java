import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The same with a lambda and a HashMap. */
class ParallelPutLambda {
  static Map<String, Integer> index(List<String> orders) {
    Map<String, Integer> index = new HashMap<>();
    orders.parallelStream().forEach(o -> index.put(o, o.length())); // error: SharedMutable
    return index;
  }
}
