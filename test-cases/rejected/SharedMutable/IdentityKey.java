import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** To look it up is to read it. */
class IdentityKey {
  private static class Batch {
    final int size;
    Future<?> done;

    Batch(int size) {
      this.size = size;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Batch b && b.size == size && Objects.equals(b.done, done);
    }

    @Override
    public int hashCode() {
      return Objects.hash(size, done);
    }
  }

  static void run(ExecutorService pool) throws Exception {
    Set<Batch> waiting = ConcurrentHashMap.newKeySet();
    Batch batch = new Batch(3);
    waiting.add(batch);
    batch.done = // error: SharedMutable
        pool.submit(
            () -> {
              if (waiting.remove(batch)) {
                System.out.println(batch.size);
              }
            });
    batch.done.get();
  }
}
