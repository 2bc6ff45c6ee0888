import dev.pinion.rc.Arc;
import java.util.concurrent.ExecutorService;

/** An Arc in an Arc is idle but safe. */
class RcInsideArc {
  static void start(ExecutorService pool) {
    Arc<Arc<String>> shared = Arc.of(Arc.of("db-1"));
    pool.execute(() -> System.out.println(shared.get().get()));
  }
}
