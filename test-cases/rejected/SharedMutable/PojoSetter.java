import java.util.concurrent.ExecutorService;

/** An order is read by the task while its total is set here. */
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

  static void ship(ExecutorService pool) {
    Order order = new Order();
    pool.execute(() -> System.out.println(order.total()));
    order.setTotal(7); // error: SharedMutable
  }
}
