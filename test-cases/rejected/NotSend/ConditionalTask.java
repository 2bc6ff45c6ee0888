import dev.pinion.rc.Rc;
import java.util.concurrent.ExecutorService;

/** Either value of a conditional may be the one that crosses. */
class ConditionalTask {
  static void start(ExecutorService pool, boolean verbose) {
    Rc<String> owner = Rc.of("ada");
    Runnable task = verbose ? () -> System.out.println(owner.get()) : () -> {};
    pool.execute(task); // error: NotSend
  }
}
