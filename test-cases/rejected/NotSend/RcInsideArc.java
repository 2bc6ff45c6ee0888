import dev.pinion.rc.Arc;
import dev.pinion.rc.Rc;
import java.util.concurrent.ExecutorService;

/** An Arc shares what it holds, so it is Send only if that is safe to share: an Rc is not. */
class RcInsideArc {
  static void start(ExecutorService pool) {
    Arc<Rc<String>> shared = Arc.of(Rc.of("db-1"));
    pool.execute(() -> System.out.println(shared.get().get())); // error: NotSend
  }
}
