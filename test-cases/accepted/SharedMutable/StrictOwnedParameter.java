import dev.pinion.annotations.Sending;
import dev.pinion.annotations.Strict;
import java.util.concurrent.BlockingQueue;

/** What a @Sending parameter is given belongs to the method: it may be written and sent on. */
@Strict
class StrictOwnedParameter {
  static final class Order {
    private int total;

    void setTotal(int total) {
      this.total = total;
    }
  }

  static void put(BlockingQueue<Order> queue, @Sending Order order) throws InterruptedException {
    order.setTotal(7);
    queue.put(order);
  }
}
