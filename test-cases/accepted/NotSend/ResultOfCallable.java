import dev.pinion.rc.Rc;
import java.util.concurrent.ExecutorService;

/** The task gives its text instead. */
class ResultOfCallable {
  static void open(ExecutorService pool) throws Exception {
    java.util.concurrent.Future<String> opened = pool.submit(() -> Rc.of("db-1").get());
    System.out.println(opened.get());
  }
}
