import dev.pinion.rc.Rc;
import java.util.concurrent.ExecutorService;

/** A Runnable of one's own crosses as the object it is, fields and all. */
class RunnableClass {
  record Export(Rc<String> target) implements Runnable {
    @Override
    public void run() {
      System.out.println(target.get());
    }
  }

  static void start(ExecutorService pool) {
    pool.execute(new Export(Rc.of("report.csv"))); // error: NotSend
  }
}
