import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicReference;

/** The slot holds text. */
class RcInAtomicReference {
  static void start(ExecutorService pool) {
    AtomicReference<String> current = new AtomicReference<>("db-1");
    pool.execute(() -> System.out.println(current.get()));
  }
}
