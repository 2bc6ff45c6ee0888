import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** invokeAll returns when all have ended. */
class InvokeAllJoins {
  static int load(ExecutorService pool) throws InterruptedException {
    List<String> left = new ArrayList<>();
    List<String> right = new ArrayList<>();
    pool.invokeAll(List.of(() -> left.add("a"), () -> right.add("b")));
    left.addAll(right);
    return left.size();
  }
}
