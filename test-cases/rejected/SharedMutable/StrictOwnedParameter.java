import dev.pinion.annotations.Strict;
import java.util.concurrent.BlockingQueue;

/** Strict: whoever called may still have the order. */
@Strict
class StrictOwnedParameter {
  static final class Order {
    private int total;

    void setTotal(int total) {
      this.total = total;
    }
  }

  static void put(BlockingQueue<Order> queue, Order order) throws InterruptedException {
    order.setTotal(7);
    queue.put(order); // error: SharedMutable
  }
}
