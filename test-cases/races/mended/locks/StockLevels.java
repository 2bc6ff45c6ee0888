import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;

/** Both sides take the lock, which is the map itself, whether they read or write. */
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
    synchronized (levels) {
      return levels.getOrDefault(wanted, 0) > 0;
    }
  }

  private void book(Delivery delivery) {
    synchronized (levels) {
      levels.merge(delivery.article(), delivery.pieces(), Integer::sum);
    }
  }
}
