import dev.pinion.annotations.Strict;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** Each task makes the order that it prices. */
@Strict
class StrictOrders {
  static final class Order {
    private int total;

    void setTotal(int total) {
      this.total = total;
    }
  }

  static void price(ExecutorService pool, List<String> ids) {
    for (String id : ids) {
      pool.submit(() -> new Order().setTotal(id.length()));
    }
  }
}
