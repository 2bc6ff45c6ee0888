import dev.pinion.rc.Rc;
import java.util.concurrent.ExecutorService;

/** A local class that captures text. */
class LocalClassCapture {
  static void later(ExecutorService pool) {
    String order = Rc.of("order 7").get();
    class Print implements Runnable {
      @Override
      public void run() {
        System.out.println(order);
      }
    }
    pool.execute(new Print());
  }
}
