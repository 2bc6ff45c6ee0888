import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A service written with async bodies: fields that are safe to share, locals that move. */
class CompletedInOrder {
  record Order(long id, String customer) {}

  interface Orders {
    Future<Order> fetch(long id);
  }

  private final Orders orders;
  private final Map<Long, Order> cache = new ConcurrentHashMap<>();

  CompletedInOrder(Orders orders) {
    this.orders = orders;
  }

  Future<List<Order>> fetchAll(List<Long> ids) {
    return async(
        () -> {
          List<Order> fetched = new ArrayList<>();
          for (long id : ids) {
            Order known = cache.get(id);
            if (known == null) {
              known = await(orders.fetch(id));
              cache.put(id, known);
            }
            fetched.add(known);
          }
          return fetched;
        });
  }
}
