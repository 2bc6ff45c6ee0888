import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** The field is given a new buffer before the old one goes to the task. */
class ReassignedField {
  private List<String> buffer = new ArrayList<>();

  void add(String row) {
    buffer.add(row);
  }

  void flush(ExecutorService pool) {
    List<String> full = buffer;
    buffer = new ArrayList<>();
    pool.execute(() -> full.forEach(System.out::println));
  }
}
