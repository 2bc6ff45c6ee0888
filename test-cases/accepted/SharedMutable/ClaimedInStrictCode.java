import dev.pinion.annotations.Strict;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.locks.ReentrantLock;

/** A lock that is tried for does for strict what a flag does not. */
@Strict
class ClaimedInStrictCode {

  void fill(ExecutorService workers, List<String> names) {
    ReentrantLock busy = new ReentrantLock();
    Map<String, Integer> sizes = new HashMap<>();
    for (String name : List.copyOf(names)) {
      workers.execute(
          () -> {
            if (busy.tryLock()) {
              try {
                sizes.put(name, name.length());
              } finally {
                busy.unlock();
              }
            }
          });
    }
  }
}
