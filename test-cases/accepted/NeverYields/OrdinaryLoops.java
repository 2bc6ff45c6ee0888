import static dev.pinion.Async.async;

import dev.pinion.future.Future;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** Loops over what there is, and loops on threads of their own, are fine. */
class OrdinaryLoops {
  static Future<Integer> sum(List<Integer> amounts, Iterator<Integer> more) {
    return async(
        () -> {
          int sum = 0;
          for (int amount : amounts) {
            sum += amount;
          }
          while (more.hasNext()) {
            sum += more.next();
          }
          return sum;
        });
  }

  static void watch(AtomicBoolean stop) {
    Thread.startVirtualThread(
        () -> {
          while (!stop.get()) {
            Thread.onSpinWait();
          }
        });
  }
}
