import java.text.SimpleDateFormat;
import java.util.Date;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** One formatter a thread: each task asks for its own. */
class FormatterPerThread {
  private static final ThreadLocal<SimpleDateFormat> FORMAT =
      ThreadLocal.withInitial(() -> new SimpleDateFormat("yyyy-MM-dd"));

  static void print(ExecutorService pool, List<Date> dates) {
    for (Date date : dates) {
      pool.execute(() -> System.out.println(FORMAT.get().format(date)));
    }
  }
}
