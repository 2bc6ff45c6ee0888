import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Parallel streams that only compute: collectors, reductions and pure functions. */
class ParallelReduction {
  record Order(String customer, int amount) {}

  static Map<String, Integer> totals(List<Order> orders) {
    int minimum = orders.size() / 10;
    List<String> blocked = List.of("test");
    return orders.parallelStream()
        .filter(o -> o.amount() > minimum && !blocked.contains(o.customer()))
        .collect(Collectors.groupingBy(Order::customer, Collectors.summingInt(Order::amount)));
  }
}
