import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;

/** A safe counter, and initializers that touch only the new object. */
class CountedWhenMade {
  private static final AtomicInteger made = new AtomicInteger();

  static final class Ticket {
    final int id = made.incrementAndGet();
    private final List<String> lines = new ArrayList<>();
    private int next;

    {
      next = id + 1;
      lines.add("ticket");
    }
  }

  static void run(ExecutorService pool) {
    for (int i = 0; i < 4; i++) {
      pool.execute(() -> System.out.println(new Ticket().next));
    }
  }
}
