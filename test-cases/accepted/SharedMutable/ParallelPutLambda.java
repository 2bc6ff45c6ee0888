import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A ConcurrentHashMap may be written by all. */
class ParallelPutLambda {
  static Map<String, Integer> index(List<String> orders) {
    Map<String, Integer> index = new ConcurrentHashMap<>();
    orders.parallelStream().forEach(o -> index.put(o, o.length()));
    return index;
  }
}
