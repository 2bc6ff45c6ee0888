import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;

/**
 * Deliveries are booked under a lock, sales ask for the level without it. The lock on one side is
 * no lock: a HashMap that is being resized is read.
 */
class StockLevels {
  record Delivery(String article, int pieces) {}

  private final ExecutorService pool;
  private final Map<String, Integer> levels = new HashMap<>();

  StockLevels(ExecutorService pool) {
    this.pool = pool;
  }

  boolean restock(List<Delivery> deliveries, String wanted) {
    for (Delivery delivery : deliveries) {
      pool.execute(() -> book(delivery));
    }
    return levels.getOrDefault(wanted, 0) > 0; // error: SharedMutable
  }

  private void book(Delivery delivery) {
    synchronized (levels) {
      levels.merge(delivery.article(), delivery.pieces(), Integer::sum);
    }
  }
}
