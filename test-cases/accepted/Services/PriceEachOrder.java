import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** Each task writes its own order: one object a run of the loop. */
class PriceEachOrder {
  static class Order {
    private BigDecimal total = BigDecimal.ZERO;

    void setTotal(BigDecimal total) {
      this.total = total;
    }

    BigDecimal total() {
      return total;
    }
  }

  static BigDecimal price(ExecutorService pool, List<Order> orders) throws Exception {
    List<java.util.concurrent.Future<?>> priced = new ArrayList<>();
    for (Order order : orders) {
      priced.add(pool.submit(() -> order.setTotal(BigDecimal.TEN)));
    }
    for (java.util.concurrent.Future<?> each : priced) {
      each.get();
    }
    return orders.stream().map(Order::total).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
