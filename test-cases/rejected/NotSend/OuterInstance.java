import dev.pinion.rc.Rc;
import java.util.concurrent.ExecutorService;

/** An inner object that uses its outer instance takes it along, and with it the outer's Rc. */
class OuterInstance {
  private final Rc<String> host = Rc.of("db-1");

  class Probe {
    void ping() {
      System.out.println(host.get());
    }
  }

  void start(ExecutorService pool) {
    Probe probe = new Probe();
    pool.execute(() -> probe.ping()); // error: NotSend
  }
}
