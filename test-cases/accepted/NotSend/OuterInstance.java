import dev.pinion.rc.Rc;
import java.util.concurrent.ExecutorService;

/** A static nested class has no outer instance. */
class OuterInstance {
  private final Rc<String> host = Rc.of("db-1");

  static class Probe {
    void ping() {
      System.out.println("ping");
    }
  }

  void start(ExecutorService pool) {
    System.out.println(host.get());
    Probe probe = new Probe();
    pool.execute(() -> probe.ping());
  }
}
