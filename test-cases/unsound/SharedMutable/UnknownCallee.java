import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;

/**
 * The interface's implementation may well keep the list and write it later. Missed in default
 * strength: of a callee that cannot be seen nothing is assumed.
 */
class UnknownCallee {
  interface Recorder {
    void record(List<String> rows);
  }

  static void export(ExecutorService pool, Recorder recorder) {
    List<String> rows = new ArrayList<>();
    pool.execute(() -> rows.forEach(System.out::println));
    recorder.record(rows); // missed: SharedMutable
  }
}
