import dev.pinion.rc.Rc;
import java.util.concurrent.ExecutorService;

/** Type arguments are substituted: Pair is neutral, Pair<Rc> is not. */
class GenericRecord {
  record Pair<A, B>(A first, B second) {}

  static void start(ExecutorService pool) {
    Pair<String, Rc<String>> pair = new Pair<>("owner", Rc.of("ada"));
    pool.execute(() -> System.out.println(pair.first())); // error: NotSend
  }
}
