import dev.pinion.rc.Rc;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicLong;

/** The private method that the task calls touches nothing that is bound to a thread. */
class FieldThroughPrivateMethod {
  private final Rc<String> host = Rc.of("db-1");
  private final AtomicLong pings = new AtomicLong();

  void start(ExecutorService pool) {
    System.out.println(host.get());
    pool.execute(() -> ping());
  }

  private void ping() {
    pings.incrementAndGet();
  }
}
