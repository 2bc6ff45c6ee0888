import dev.pinion.rc.Rc;
import java.util.Optional;
import java.util.concurrent.ExecutorService;

/** The Optional stays here; the boolean goes. */
class OptionalOfRc {
  static void later(ExecutorService pool) {
    Optional<Rc<String>> owner = Optional.of(Rc.of("ada"));
    boolean present = owner.isPresent();
    pool.execute(() -> System.out.println(present));
  }
}
