import dev.pinion.rc.Rc;
import java.util.concurrent.ExecutorService;

/** A bad field fails an open class too: no subclass can mend it. */
class OpenClassWithBadField {
  static class Handle {
    final Rc<String> connection;

    Handle(Rc<String> connection) {
      this.connection = connection;
    }
  }

  static void use(ExecutorService pool, Handle handle) {
    pool.execute(() -> System.out.println(handle.connection.get())); // error: NotSend
  }
}
