import java.util.ArrayList;
import java.util.concurrent.ExecutorService;

/** Whose list it is does not matter: the task reads it while this method writes it. */
class ParameterWrittenAfter {
  static void export(ExecutorService pool, ArrayList<String> rows) {
    pool.execute(() -> rows.forEach(System.out::println));
    rows.clear(); // error: SharedMutable
  }
}
