import dev.pinion.annotations.Strict;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** Strict: the caller may be using the orders, and nobody waits for the tasks. */
@Strict
class StrictOrders {
  static final class Order {
    private int total;

    void setTotal(int total) {
      this.total = total;
    }
  }

  static void price(ExecutorService pool, List<Order> orders) {
    for (Order order : orders) {
      pool.submit(() -> order.setTotal(7)); // error: SharedMutable
    }
  }
}
