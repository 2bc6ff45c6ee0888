import dev.pinion.rc.Rc;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The crossing may be in a private method of the same class that takes the task. */
class PrivateHelperSubmits {
  private final ExecutorService pool = Executors.newFixedThreadPool(2);

  void start() {
    Rc<String> owner = Rc.of("ada");
    enqueue(() -> System.out.println(owner.get())); // error: NotSend
  }

  private void enqueue(Runnable task) {
    pool.execute(task);
  }
}
