import java.util.Iterator;
import java.util.LinkedList;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * A periodic task removes old orders through an iterator that a method gave out; orders are added
 * at the same time. The iterator is a window into the list, not a snapshot of it.
 */
class OpenOrders implements Iterable<OpenOrders.Order> {
  record Order(long id, long deadline) {}

  private final List<Order> orders = new LinkedList<>();
  private final ScheduledExecutorService timer;

  OpenOrders(ScheduledExecutorService timer) {
    this.timer = timer;
  }

  @Override
  public Iterator<Order> iterator() {
    return orders.iterator();
  }

  void open(Order first, List<Order> others) {
    orders.add(first);
    timer.scheduleWithFixedDelay(this::expire, 1, 1, TimeUnit.SECONDS);
    orders.addAll(others); // error: SharedMutable
  }

  private void expire() {
    long now = System.currentTimeMillis();
    for (Iterator<Order> each = iterator(); each.hasNext(); ) {
      if (each.next().deadline() < now) {
        each.remove();
      }
    }
  }
}
