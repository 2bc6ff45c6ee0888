import dev.pinion.annotations.Send;
import dev.pinion.annotations.Strict;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;

/** No subclass can compare by what is written. */
@Strict
class StrictIdentityKey {
  @Send
  static final class Batch {
    int size;
  }

  static void run(ExecutorService pool) {
    Set<Batch> waiting = ConcurrentHashMap.newKeySet();
    Batch batch = new Batch();
    pool.execute(() -> System.out.println(waiting.remove(batch)));
    batch.size = 3;
  }
}
