import dev.pinion.annotations.Strict;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;

/** Whether a state machine of atomic steps is right cannot be shown, so strict asks for a lock. */
@Strict
class ClaimedInStrictCode {

  void fill(ExecutorService workers, List<String> names) {
    AtomicBoolean busy = new AtomicBoolean();
    Map<String, Integer> sizes = new HashMap<>();
    for (String name : List.copyOf(names)) {
      workers.execute(
          () -> {
            if (busy.compareAndSet(false, true)) {
              sizes.put(name, name.length()); // error: SharedMutable
              busy.set(false);
            }
          });
    }
  }
}
