import dev.pinion.annotations.Send;
import dev.pinion.annotations.Strict;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;

/** A subclass may compare by what is written: to look it up may be to read it. */
@Strict
class StrictIdentityKey {
  @Send
  static class Batch {
    int size;
  }

  static class Sized extends Batch {
    @Override
    public boolean equals(Object other) {
      return other instanceof Sized sized && sized.size == size;
    }

    @Override
    public int hashCode() {
      return size;
    }
  }

  static void run(ExecutorService pool, boolean sized) {
    Set<Batch> waiting = ConcurrentHashMap.newKeySet();
    Batch batch = sized ? new Sized() : new Batch();
    pool.execute(() -> System.out.println(waiting.remove(batch)));
    batch.size = 3; // error: SharedMutable
  }
}
