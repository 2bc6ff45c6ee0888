import dev.pinion.annotations.Strict;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** Strict: the orders are the method's own, but it looks at them before the tasks have ended. */
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

  static int price(ExecutorService pool) {
    List<Order> orders = new ArrayList<>();
    orders.add(new Order());
    for (Order order : orders) {
      pool.submit(() -> order.setTotal(7));
    }
    return orders.get(0).total(); // error: SharedMutable
  }
}
