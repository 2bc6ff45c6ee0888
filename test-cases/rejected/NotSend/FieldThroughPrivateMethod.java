import dev.pinion.rc.Rc;
import java.util.concurrent.ExecutorService;

/** Private methods that the task calls are looked into: ping touches the Rc. */
class FieldThroughPrivateMethod {
  private final Rc<String> host = Rc.of("db-1");

  void start(ExecutorService pool) {
    pool.execute(() -> ping()); // error: NotSend
  }

  private void ping() {
    System.out.println(host.get());
  }
}
