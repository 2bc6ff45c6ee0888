import dev.pinion.rc.Arc;
import java.util.concurrent.ExecutorService;

/** An Arc counts atomically, so any thread may hold one. */
class CapturedByTask {
  static void audit(ExecutorService pool) {
    Arc<String> host = Arc.of("db-1");
    pool.execute(() -> System.out.println(host.get()));
  }
}
