import java.util.List;
import java.util.concurrent.ExecutorService;

/**
 * Each booking looks for a free seat in an array and takes it. Bookings run at once and look in the
 * same order, so they find the same seat.
 */
class SeatPlan {
  record Booking(String customer, int seats) {}

  private final String[] taken;
  private final ExecutorService pool;

  SeatPlan(int seats, ExecutorService pool) {
    this.taken = new String[seats];
    this.pool = pool;
  }

  void book(List<Booking> bookings) {
    for (Booking booking : bookings) {
      for (int i = 0; i < booking.seats(); i++) {
        pool.execute(() -> seat(booking.customer())); // strict: SharedMutable
      }
    }
  }

  private int seat(String customer) {
    for (int seat = 0; seat < taken.length; seat++) {
      if (taken[seat] == null) {
        taken[seat] = customer;
        return seat;
      }
    }
    return -1;
  }
}
