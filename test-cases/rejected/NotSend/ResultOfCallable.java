import dev.pinion.rc.Rc;
import java.util.concurrent.ExecutorService;

/** The result of a task crosses back to the thread that asks for it. */
class ResultOfCallable {
  static void open(ExecutorService pool) throws Exception {
    java.util.concurrent.Future<Rc<String>> opened =
        pool.submit(() -> Rc.of("db-1")); // error: NotSend
    System.out.println(opened.get().get());
  }
}
