import java.util.concurrent.ExecutorService;

/** A write by reflection. What it writes is not known before it runs, in either strength. */
class Reflection {
  static class Order {
    int total;
  }

  static void ship(ExecutorService pool) throws ReflectiveOperationException {
    Order order = new Order();
    pool.execute(() -> System.out.println(order.total));
    Order.class.getDeclaredField("total").setInt(order, 7); // missed: SharedMutable
  }
}
