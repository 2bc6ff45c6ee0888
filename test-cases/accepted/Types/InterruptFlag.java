import java.util.ArrayList;
import java.util.List;

/** A counter confined to its thread by being a local. */
class InterruptFlag {
  static Thread ticker() {
    return Thread.startVirtualThread(
        () -> {
          int ticks = 0;
          List<Integer> seen = new ArrayList<>();
          while (!Thread.currentThread().isInterrupted() && ticks < 100) {
            ticks++;
            seen.add(ticks);
          }
          System.out.println(seen.size());
        });
  }
}
