import dev.pinion.rc.Rc;
import java.util.concurrent.ExecutorService;

/** A sealed type is judged by its cases, as an enum is in Rust: one of them holds an Rc. */
class SealedHierarchy {
  sealed interface Event permits Opened, Closed {}

  record Opened(Rc<String> by) implements Event {}

  record Closed() implements Event {}

  static void publish(ExecutorService pool, Event event) {
    pool.execute(() -> System.out.println(event)); // error: NotSend
  }
}
