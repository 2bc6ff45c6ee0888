import dev.pinion.rc.Rc;
import java.util.concurrent.ExecutorService;

/** Of this, a task captures the fields that its body touches. */
class FieldOfThis {
  private final Rc<String> host = Rc.of("db-1");

  void ping(ExecutorService pool) {
    pool.execute(() -> System.out.println(host.get())); // error: NotSend
  }
}
