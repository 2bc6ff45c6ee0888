import dev.pinion.rc.Rc;
import java.util.Optional;
import java.util.concurrent.ExecutorService;

/** Wrapping does not help: Optional is Send if what it holds is. */
class OptionalOfRc {
  static void later(ExecutorService pool) {
    Optional<Rc<String>> owner = Optional.of(Rc.of("ada"));
    pool.execute(() -> System.out.println(owner.isPresent())); // error: NotSend
  }
}
