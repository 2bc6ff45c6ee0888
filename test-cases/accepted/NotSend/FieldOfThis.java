import dev.pinion.rc.Rc;
import java.util.concurrent.ExecutorService;

/** The same object, but the task touches only the field that may cross. */
class FieldOfThis {
  private final Rc<String> host = Rc.of("db-1");
  private final String name = "primary";

  void ping(ExecutorService pool) {
    System.out.println(host.get());
    pool.execute(() -> System.out.println(name));
  }
}
