import java.util.List;
import java.util.concurrent.ExecutorService;

/** Each task sets the total of its own order. */
class PojoSetter {
  static final class Order {
    private int total;

    int total() {
      return total;
    }

    void setTotal(int total) {
      this.total = total;
    }
  }

  static void price(ExecutorService pool, List<Order> orders) {
    for (Order order : orders) {
      pool.execute(() -> order.setTotal(order.total() + 1));
    }
  }
}
