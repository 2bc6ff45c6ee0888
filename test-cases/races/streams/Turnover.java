import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A one-element array works around the rule that captured locals are effectively final. The rule is
 * there for a reason: the sum is read and written by all threads.
 */
class Turnover {
  record Order(String customer, double amount, boolean cancelled) {}

  record Summary(double turnover, double largest) {}

  static Summary of(Map<String, ? extends Collection<Order>> byCustomer) {
    double[] turnover = {0};
    double[] largest = {0};
    valid(byCustomer)
        .forEach(
            order -> {
              turnover[0] += order.amount(); // error: SharedMutable
              largest[0] = Math.max(largest[0], order.amount()); // error: SharedMutable
            });
    return new Summary(turnover[0], largest[0]);
  }

  private static Stream<Order> valid(Map<String, ? extends Collection<Order>> byCustomer) {
    return byCustomer.values().parallelStream()
        .flatMap(Collection::stream)
        .filter(order -> !order.cancelled());
  }
}
