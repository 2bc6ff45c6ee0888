import java.util.List;
import java.util.concurrent.ExecutorService;

/**
 * A list that holds one order twice makes two tasks write it. Missed in default strength: it takes
 * the elements of a collection for different objects, as they nearly always are.
 */
class SameOrderTwice {
  static class Order {
    private int total;

    void setTotal(int total) {
      this.total = total;
    }
  }

  static void price(ExecutorService pool, Order order) {
    List<Order> orders = List.of(order, order);
    for (Order each : orders) {
      pool.execute(() -> each.setTotal(7)); // missed: SharedMutable
    }
  }
}
