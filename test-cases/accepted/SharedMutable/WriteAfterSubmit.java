import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** All is written before the list is handed over; nobody writes it after. */
class WriteAfterSubmit {
  static void export(ExecutorService pool) {
    List<String> rows = new ArrayList<>();
    rows.add("first");
    rows.add("second");
    pool.execute(() -> rows.forEach(System.out::println));
  }
}
