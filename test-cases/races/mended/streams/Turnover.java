import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The stream adds up and compares by itself, each thread for its part. Strict cannot know what
 * collections of orders it is given.
 */
class Turnover {
  record Order(String customer, double amount, boolean cancelled) {}

  record Summary(double turnover, double largest) {}

  static Summary of(Map<String, ? extends Collection<Order>> byCustomer) {
    return byCustomer.values().parallelStream()
        .flatMap(Collection::stream)
        .filter(order -> !order.cancelled())
        .mapToDouble(Order::amount)
        .boxed()
        .collect(
            Collectors.teeing(
                Collectors.summingDouble(Double::doubleValue),
                Collectors.reducing(0.0, Math::max),
                Summary::new));
  }
}
