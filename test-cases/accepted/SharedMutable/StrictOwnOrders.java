import dev.pinion.annotations.Strict;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The orders rest until the pool is closed. */
@Strict
class StrictOwnOrders {
  static final class Order {
    private int total;

    void setTotal(int total) {
      this.total = total;
    }

    int total() {
      return total;
    }
  }

  static int price() {
    List<Order> orders = new ArrayList<>();
    orders.add(new Order());
    try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
      for (Order order : orders) {
        pool.submit(() -> order.setTotal(7));
      }
    }
    return orders.get(0).total();
  }
}
