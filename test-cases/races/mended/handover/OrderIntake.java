import java.time.Instant;
import java.util.concurrent.BlockingQueue;

/** The order is a record: accepting it makes another one, and that is put into the queue. */
class OrderIntake {
  record Order(String number, String state, Instant accepted) {}

  private final BlockingQueue<Order> packing;

  OrderIntake(BlockingQueue<Order> packing) {
    this.packing = packing;
  }

  void take(String number) throws InterruptedException {
    Order order = new Order(number, "accepted", Instant.now());
    packing.put(order);
  }
}
