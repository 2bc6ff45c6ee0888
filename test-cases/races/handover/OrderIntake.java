import java.time.Instant;
import java.util.concurrent.BlockingQueue;

/**
 * The order goes into the queue, and only then is it stamped with the time of its acceptance. The
 * packer may have taken it by then, and see no time or print half of it.
 */
class OrderIntake {
  static final class Order {
    private final String number;
    private Instant accepted;
    private String state = "new";

    Order(String number) {
      this.number = number;
    }

    void accept(Instant time) {
      accepted = time;
      state = "accepted";
    }

    @Override
    public String toString() {
      return number + " " + state + " " + accepted;
    }
  }

  private final BlockingQueue<Order> packing;

  OrderIntake(BlockingQueue<Order> packing) {
    this.packing = packing;
  }

  void take(String number) throws InterruptedException {
    Order order = new Order(number);
    packing.put(order);
    order.accept(Instant.now()); // error: UseAfterSend
  }
}
