import java.util.List;

/** A parallel forEach that changes each element changes each in one thread. */
class EachElementItself {
  static class Order {
    private boolean checked;

    void check() {
      checked = true;
    }

    boolean checked() {
      return checked;
    }
  }

  static long check(List<Order> orders) {
    orders.parallelStream().forEach(Order::check);
    return orders.stream().filter(Order::checked).count();
  }
}
