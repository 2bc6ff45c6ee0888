import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** An object that is looked up by its identity is not read. */
class IdentityKey {
  private static class Batch {
    final int size;
    Future<?> done;

    Batch(int size) {
      this.size = size;
    }
  }

  static void run(ExecutorService pool) throws Exception {
    Set<Batch> waiting = ConcurrentHashMap.newKeySet();
    Batch batch = new Batch(3);
    waiting.add(batch);
    batch.done =
        pool.submit(
            () -> {
              if (waiting.remove(batch)) {
                System.out.println(batch.size);
              }
            });
    batch.done.get();
  }
}
